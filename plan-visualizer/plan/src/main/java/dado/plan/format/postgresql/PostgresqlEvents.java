package dado.plan.format.postgresql;

import dado.plan.model.Span;
import dado.plan.syntax.Fields;
import dado.plan.syntax.PlanSyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads the events of PostgreSQL's YAML into fields, with a stack of its own. Anchors and aliases,
/// with which a small text could become a huge plan, are refused.
final class PostgresqlEvents {
  private static final int DEEPEST = 8;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setLabel("plan").setCodePointLimit(Integer.MAX_VALUE).build();

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Fields> found = new ArrayList<>();
  private final Offsets offsets;

  PostgresqlEvents(String text) {
    this.text = text;
    this.offsets = new Offsets(text);
  }

  /// The plans' fields, one for each query.
  List<Fields> read() throws PlanSyntaxException {
    try {
      for (Event event : new Parse(SETTINGS).parseString(paired(text))) {
        accept(event);
      }
    } catch (MarkedYamlEngineException e) {
      throw failure(e.getProblemMark(), "Not YAML: " + e.getProblem(), "whole and unchanged");
    } catch (YamlEngineException e) {
      throw failure(Optional.empty(), "Not YAML: " + e.getMessage(), "whole and unchanged");
    }
    if (found.isEmpty()) {
      throw failure(Optional.empty(), "There is no plan", "with a “Plan:” in it");
    }
    return found;
  }

  private PlanSyntaxException failure(Optional<Mark> place, String problem, String expected) {
    return new PlanSyntaxException(
        problem,
        place.map(m -> m.getLine() + 1).orElse(1),
        place.map(m -> m.getColumn() + 1).orElse(1),
        "a plan in YAML, " + expected);
  }

  private void accept(Event event) throws PlanSyntaxException {
    boolean anchor = event instanceof NodeEvent node && node.getAnchor().isPresent();
    if (anchor || event instanceof AliasEvent) {
      throw failure(event.getStartMark(), "Anchors and aliases are not read", "without them");
    }
    switch (event) {
      case MappingStartEvent start -> mapping(start);
      case SequenceStartEvent start -> sequence(start);
      case ScalarEvent scalar -> scalar(scalar);
      case CollectionEndEvent end -> end(end);
      default -> {}
    }
  }

  private void mapping(MappingStartEvent start) throws PlanSyntaxException {
    Open around = open.peek();
    int at = offsets.of(start.getStartMark());
    if (around == null || around.kind == Kind.OUTER) {
      Fields whole = Fields.document();
      found.add(whole);
      open.push(new Open(Kind.THING, whole, at, 0));
      return;
    }
    Fields fields = around.fields;
    String key = around.key;
    if (key == null || fields == null) {
      throw failure(start.getStartMark(), "A mapping stands in the place of a text", "a text here");
    }
    boolean listed = around.kind == Kind.LIST;
    int depth = listed && key.equals("Plans") ? around.depth : around.depth + 1;
    if (depth > DEEPEST) {
      throw failure(start.getStartMark(), "It nests deeper than a plan does", "a text here");
    }
    around.things = true;
    around.key = listed ? key : null;
    open.push(new Open(Kind.THING, listed ? fields.item(key) : fields.thing(key), at, depth));
  }

  private void sequence(SequenceStartEvent start) throws PlanSyntaxException {
    Open around = open.peek();
    int at = offsets.of(start.getStartMark());
    if (around == null) {
      open.push(new Open(Kind.OUTER, null, at, 0));
    } else if (around.kind == Kind.THING && around.key != null) {
      Open list = new Open(Kind.LIST, around.fields, at, around.depth);
      list.key = around.key;
      around.key = null;
      open.push(list);
    } else if (around.kind == Kind.LIST) {
      open.push(new Open(Kind.INNER, null, at, around.depth));
    } else {
      throw failure(start.getStartMark(), "A list stands where none should", "a mapping here");
    }
  }

  private void scalar(ScalarEvent scalar) throws PlanSyntaxException {
    Open around = open.peek();
    if (around == null || around.kind == Kind.OUTER) {
      throw failure(scalar.getStartMark(), "A text stands outside of a plan", "“Plan:” here");
    }
    Fields fields = around.fields;
    String key = around.key;
    if (around.kind != Kind.THING || fields == null) {
      around.texts.add(scalar.getValue());
    } else if (key == null) {
      around.key = scalar.getValue();
      around.keyStart = offsets.of(scalar.getStartMark());
      around.ownEnd = scalar.getValue().equals("Plans") ? around.keyStart : around.ownEnd;
    } else {
      fields.put(key, scalar.getValue());
      if (!PostgresqlKeys.isKnown(key)) {
        fields.place(key, new Span(around.keyStart, offsets.of(scalar.getEndMark())));
      }
      around.key = null;
    }
  }

  private void end(CollectionEndEvent end) {
    Open ended = open.pop();
    Open around = open.peek();
    Fields fields = ended.fields;
    String key = ended.key;
    if (ended.kind == Kind.THING && fields != null) {
      fields.place(place(ended, offsets.of(end.getEndMark())));
    } else if (ended.kind == Kind.INNER && around != null) {
      around.lists.add(ended.texts);
    } else if (ended.kind == Kind.LIST && fields != null && key != null) {
      put(fields, key, ended);
    }
  }

  private static void put(Fields fields, String key, Open list) {
    if (!list.lists.isEmpty()) {
      fields.putLists(key, list.lists);
    } else if (!list.things || !list.texts.isEmpty()) {
      fields.put(key, list.texts);
    }
  }

  private Span place(Open thing, int behind) {
    int end = thing.ownEnd < 0 ? behind : thing.ownEnd;
    while (end > thing.start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return new Span(thing.start, end);
  }

  private enum Kind {
    OUTER,
    THING,
    LIST,
    INNER
  }

  /// The text with U+FFFD for each half of a pair that lacks the other: the YAML reader fails on
  /// one at the end of its buffer.
  private static String paired(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      boolean pair =
          Character.isHighSurrogate(chars[i])
              && i + 1 < chars.length
              && Character.isLowSurrogate(chars[i + 1]);
      if (pair) {
        i++;
      } else if (Character.isSurrogate(chars[i])) {
        chars[i] = '\ufffd';
      }
    }
    return new String(chars);
  }

  /// A mapping or a list whose end was not seen yet.
  private static final class Open {
    private final Kind kind;

    /// A thing's own; those of the thing around for a list of it.
    private final @Nullable Fields fields;

    private final int start;
    private final int depth;
    private final List<String> texts = new ArrayList<>(0);
    private final List<List<String>> lists = new ArrayList<>(0);

    /// A list's; a thing's while its value is awaited.
    private @Nullable String key;

    private boolean things;
    private int keyStart;
    private int ownEnd = -1;

    Open(Kind kind, @Nullable Fields fields, int start, int depth) {
      this.kind = kind;
      this.fields = fields;
      this.start = start;
      this.depth = depth;
    }
  }

  /// From code points, in which YAML's marks count, to chars; marks come in their order, or nearly.
  private static final class Offsets {
    private final String text;
    private final boolean same;
    private int point;
    private int offset;

    Offsets(String text) {
      this.text = text;
      this.same = text.codePointCount(0, text.length()) == text.length();
    }

    int of(Optional<Mark> mark) {
      int wanted = mark.map(Mark::getIndex).orElse(0);
      if (same) {
        return wanted;
      }
      offset = text.offsetByCodePoints(offset, wanted - point);
      point = wanted;
      return offset;
    }
  }
}
