package dado.plan.format.postgresql;

import dado.plan.model.Span;
import dado.plan.syntax.Fields;
import dado.plan.syntax.PlanSyntaxException;
import dado.plan.syntax.XmlCursor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the elements of PostgreSQL's XML into fields, with a stack of its own.
///
/// An element is a value, a list (of `Item`), a list of lists, a list of things (`Plans` of `Plan`)
/// or a thing: its first element tells.
final class PostgresqlElements {
  private static final int DEEPEST = 8;
  private static final String FULL_SORT = "Full-sort Groups";
  private static final String MEMORY = "Sort Space Memory";

  private enum Kind {
    UNKNOWN,
    OUTER,
    THING,
    THINGS,
    LIST,
    LISTS
  }

  private final String text;
  private final XmlCursor cursor;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Fields> found = new ArrayList<>();
  private final StringBuilder content = new StringBuilder();

  PostgresqlElements(String text) {
    this.text = text;
    this.cursor = new XmlCursor(text);
  }

  /// The plans' fields, one for each query.
  List<Fields> read() throws PlanSyntaxException {
    XmlCursor.Found next = cursor.next();
    while (next != XmlCursor.Found.DONE) {
      switch (next) {
        case START -> start();
        case END -> end();
        case TEXT -> text();
        case DONE -> {}
      }
      next = cursor.next();
    }
    if (!open.isEmpty()) {
      throw cursor.failure(
          cursor.start(),
          "The text ends in the middle of the plan",
          "</" + open.element().tag + ">");
    }
    if (found.isEmpty()) {
      throw cursor.failure(cursor.start(), "There is no plan", "an <explain> with a <Plan> in it");
    }
    return found;
  }

  private void text() throws PlanSyntaxException {
    content.append(cursor.content());
    if (open.isEmpty() && !cursor.content().isBlank()) {
      throw cursor.failure(cursor.start(), "Text stands outside of all elements", "<explain>");
    }
  }

  private void start() throws PlanSyntaxException {
    Open around = open.peek();
    Open next = new Open(cursor.name(), cursor.start(), around == null ? 0 : around.depth);
    if (around != null) {
      decide(around, next.tag);
      enter(around, next);
    }
    if (next.depth > DEEPEST) {
      throw tooDeep(next.tag);
    }
    open.push(next);
    content.setLength(0);
  }

  /// What the element around is, now that its first element is known.
  private void decide(Open around, String first) throws PlanSyntaxException {
    if (around.kind != Kind.UNKNOWN) {
      return;
    }
    if (open.size() == 1) {
      outermost(around, first);
    } else if (around.fields == null) {
      throw tooDeep(around.tag);
    } else if (first.equals("Item")) {
      around.kind = Kind.LIST;
    } else if (around.tag.equals("Group-Keys") || around.tag.equals("Hash-Keys")) {
      around.kind = Kind.LISTS;
    } else if (around.tag.equals(first + "s") || first.equals(around.tag + "-Entry")) {
      around.kind = Kind.THINGS;
    } else {
      around.become(around.fields.thing(ofThing(around)), around.depth + 1);
    }
  }

  /// Two things have one tag for several keys: of an incremental sort's groups, the full ones come
  /// first, and of the space of those, memory; external sorts alone use the disk alone.
  private static String ofThing(Open thing) {
    Fields around = thing.fields;
    if (around != null && thing.tag.equals("Incremental-Sort-Groups")) {
      return around.inside(FULL_SORT).isPresent() ? "Pre-sorted Groups" : FULL_SORT;
    }
    if (around != null && thing.tag.equals("Sort-Space")) {
      boolean disk =
          around.inside(MEMORY).isPresent()
              || around.list("Sort Methods Used").stream().allMatch(m -> m.startsWith("external"));
      return disk ? "Sort Space Disk" : MEMORY;
    }
    return thing.key();
  }

  private void outermost(Open root, String first) {
    if (first.equals("Query")) {
      root.kind = Kind.OUTER;
    } else {
      root.become(document(), 0);
    }
  }

  private Fields document() {
    Fields whole = Fields.document();
    found.add(whole);
    return whole;
  }

  private void enter(Open around, Open next) {
    Fields fields = around.fields;
    if (around.kind == Kind.OUTER) {
      next.become(document(), 0);
    } else if (around.kind == Kind.LISTS) {
      next.kind = Kind.LIST;
    } else if (around.kind == Kind.THINGS && fields != null) {
      int depth = around.tag.equals("Plans") ? around.depth : around.depth + 1;
      next.become(fields.item(around.key()), depth);
    } else if (around.kind == Kind.THING) {
      next.fields = fields;
      next.verbatim = around.tag.equals("Settings");
      around.ownEnd = next.tag.equals("Plans") ? next.start : around.ownEnd;
    }
  }

  private PlanSyntaxException tooDeep(String tag) {
    return cursor.failure(
        cursor.start(), "<" + tag + "> nests deeper than a plan's does", "a value");
  }

  private void end() throws PlanSyntaxException {
    Open ended = open.peek();
    if (ended == null || !ended.tag.equals(cursor.name())) {
      throw cursor.failure(
          cursor.start(),
          "</" + cursor.name() + "> ends what did not begin",
          ended == null ? "<explain>" : "</" + ended.tag + ">");
    }
    open.pop();
    Fields fields = ended.fields;
    if (fields == null) {
      endInList(ended, open.peek());
    } else {
      finish(ended, fields);
    }
    content.setLength(0);
  }

  private void endInList(Open ended, @Nullable Open around) {
    if (around != null && ended.kind == Kind.LIST) {
      around.lists.add(ended.texts);
    } else if (around != null) {
      around.texts.add(value());
    }
  }

  private void finish(Open ended, Fields fields) {
    switch (ended.kind) {
      case UNKNOWN -> {
        fields.put(ended.key(), value());
        if (!PostgresqlKeys.isKnown(ended.key())) {
          fields.place(ended.key(), new Span(ended.start, cursor.end()));
        }
      }
      case THING -> fields.place(place(ended));
      case LIST -> fields.put(ended.key(), ended.texts);
      case LISTS -> fields.putLists(ended.key(), ended.lists);
      case THINGS, OUTER -> {}
    }
  }

  /// The text since the last tag; an empty list is a line break.
  private String value() {
    String value = content.toString();
    return value.isBlank() && value.contains("\n") ? "" : value;
  }

  private Span place(Open thing) {
    int end = thing.ownEnd < 0 ? cursor.end() : thing.ownEnd;
    while (thing.ownEnd >= 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return new Span(thing.start, end);
  }

  /// An element whose end was not seen yet.
  private static final class Open {
    private final String tag;
    private final int start;
    private final List<String> texts = new ArrayList<>(0);
    private final List<List<String>> lists = new ArrayList<>(0);
    private int depth;
    private Kind kind = Kind.UNKNOWN;

    /// A thing's own; else those of the thing around. None in a list.
    private @Nullable Fields fields;

    private boolean verbatim;
    private int ownEnd = -1;

    Open(String tag, int start, int depth) {
      this.tag = tag;
      this.start = start;
      this.depth = depth;
    }

    void become(Fields thing, int at) {
      kind = Kind.THING;
      fields = thing;
      depth = at;
    }

    String key() {
      return verbatim ? tag : PostgresqlKeys.ofTag(tag);
    }
  }
}
