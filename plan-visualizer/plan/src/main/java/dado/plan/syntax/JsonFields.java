package dado.plan.syntax;

import dado.plan.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads JSON texts into [Fields], in one pass and with a stack of its own: no depth of nesting
/// overflows, and nothing is cut out of the text.
public final class JsonFields {
  /// Objects in objects, other than steps below steps, become things inside; deeper ones are kept
  /// as their text.
  private static final int DEEPEST = 8;

  /// Offsets and lengths of values must fit.
  private static final int LONGEST = 1 << 29;

  private final String text;
  private final String steps;
  private final JsonCursor cursor;
  private final Shape noKeys = Shape.empty();
  private final List<Fields> found = new ArrayList<>();
  private long[] values = new long[256];
  private int top;
  private @Nullable Open open;

  private JsonFields(String text, String steps) {
    this.text = text;
    this.steps = steps;
    this.cursor = new JsonCursor(text);
  }

  /// The objects of a text: one, or those of one or several lists.
  ///
  /// @param steps the key of the list of an object's steps below ("Plans"), which may nest as deep
  ///   as it likes
  public static List<Fields> read(String text, String steps) throws PlanSyntaxException {
    if (text.length() > LONGEST) {
      throw new PlanSyntaxException(
          "The text has " + text.length() + " chars", 1, 1, "a plan of at most " + LONGEST);
    }
    JsonFields reader = new JsonFields(text, steps);
    reader.run();
    return reader.found;
  }

  private void run() throws PlanSyntaxException {
    while (cursor.next() != 0) {
      outermost();
      for (Open now = open; now != null; now = open) {
        if (now.list) {
          element(now);
        } else {
          member(now);
        }
      }
    }
    if (found.isEmpty()) {
      throw cursor.unexpected("an object in braces");
    }
  }

  private void outermost() throws PlanSyntaxException {
    int c = cursor.next();
    if (c != '{' && c != '[') {
      throw cursor.unexpected("an object in braces, or a list of them in brackets");
    }
    enter(new Open(null, "", c == '[', 0, noKeys));
  }

  private void enter(Open next) throws PlanSyntaxException {
    next.start = cursor.at();
    next.base = top;
    open = next;
    cursor.step();
    if (cursor.next() == (next.list ? ']' : '}')) {
      cursor.step();
      close(next);
      behindValue();
    }
  }

  /// An object's next key with its value.
  private void member(Open now) throws PlanSyntaxException {
    cursor.next();
    int keyAt = cursor.at();
    Shape shape = keyed(now.shape, keyAt + 1);
    String key = shape.key();
    int c = cursor.next();
    boolean isSteps = key.equals(steps);
    int depth = isSteps ? now.depth : now.depth + 1;
    if (isSteps) {
      now.ownEnd = keyAt;
    }
    if (depth <= DEEPEST && (c == '{' || (c == '[' && cursor.listsObjects()))) {
      enter(new Open(now, key, c == '[', depth, noKeys));
    } else {
      now.shape = shape;
      value(c);
    }
  }

  /// The shape with the key that starts there.
  private Shape keyed(Shape shape, int start) throws PlanSyntaxException {
    Shape usual = shape.usual(cursor.bytes(), start);
    if (usual != null) {
      cursor.key(start + usual.keyLength());
      return usual;
    }
    int end = cursor.key();
    return shape.then(
        cursor.escaped() ? JsonText.unescaped(text, start, end) : text.substring(start, end));
  }

  /// A list's next thing.
  private void element(Open now) throws PlanSyntaxException {
    int c = cursor.next();
    Open owner = now.parent;
    if (c == '{') {
      now.count++;
      enter(new Open(now, now.key, false, now.depth, noKeys));
    } else if (owner == null) {
      throw cursor.unexpected("an object in braces");
    } else {
      owner.shape = owner.shape.then(now.key);
      value(c);
    }
  }

  private void value(int c) throws PlanSyntaxException {
    int start = cursor.at();
    if (c == '"') {
      int end = cursor.string();
      Value.Kind kind = cursor.escaped() ? Value.Kind.ESCAPED : Value.Kind.PLAIN;
      push(Value.packed(kind, start + 1, end));
    } else if (c == '[' || c == '{') {
      push(Value.packed(c == '[' ? Value.Kind.LIST : Value.Kind.OBJECT, start, cursor.nested()));
    } else {
      push(Value.packed(Value.Kind.PLAIN, start, cursor.word()));
    }
    behindValue();
  }

  private void push(long value) {
    if (top == values.length) {
      values = Arrays.copyOf(values, 2 * top);
    }
    values[top] = value;
    top++;
  }

  /// Closes all that ends behind a value.
  private void behindValue() throws PlanSyntaxException {
    for (Open now = open; now != null && !cursor.more(!now.list); now = open) {
      close(now);
    }
  }

  private void close(Open now) {
    open = now.parent;
    if (now.list) {
      return;
    }
    Fields fields = Fields.of(text, now.shape, Arrays.copyOfRange(values, now.base, top));
    top = now.base;
    now.inner.forEach(fields::attach);
    fields.place(new Span(now.start, now.ownEnd < 0 ? cursor.at() : trimmed(now.ownEnd)));
    Open around = now.parent;
    if (around == null || (around.parent == null && around.list)) {
      found.add(fields);
    } else if (around.list) {
      around.owner().add(new Fields.Inner(now.key, around.count, fields));
    } else {
      around.add(new Fields.Inner(now.key, 0, fields));
    }
  }

  /// Before the comma and the blanks that stand before an offset.
  private int trimmed(int offset) {
    int end = offset;
    while (end > 0 && (text.charAt(end - 1) <= ' ' || text.charAt(end - 1) == ',')) {
      end--;
    }
    return end;
  }

  /// An object or a list of objects whose end was not seen yet.
  private static final class Open {
    private final @Nullable Open parent;
    private final String key;
    private final boolean list;
    private final int depth;
    private int start;
    private int base;
    private int count;
    private int ownEnd = -1;
    private Shape shape;
    private List<Fields.Inner> inner = List.of();

    Open(@Nullable Open parent, String key, boolean list, int depth, Shape shape) {
      this.parent = parent;
      this.key = key;
      this.list = list;
      this.depth = depth;
      this.shape = shape;
    }

    void add(Fields.Inner thing) {
      if (inner.isEmpty()) {
        inner = new ArrayList<>(4);
      }
      inner.add(thing);
    }

    Open owner() {
      return parent == null ? this : parent;
    }
  }
}
