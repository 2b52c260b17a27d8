package dado.plan.format.mysql;

import dado.plan.format.family.Notes;
import dado.plan.model.Operator;
import dado.plan.model.Span;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Leftovers;
import dado.plan.syntax.PlanSyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The lines of a tree as steps below each other.
final class TreeLines {
  static final String NOT_EXECUTABLE = "<not executable by iterator executor>";
  private static final String ARROW = "-> ";

  private final String text;
  private final List<Draft> roots = new ArrayList<>();
  private final Deque<Indented> open = new ArrayDeque<>();
  private final Notes notes = new Notes();
  private final Leftovers leftovers = new Leftovers();
  private boolean closed;
  private boolean insideName;

  private TreeLines(String text) {
    this.text = text;
  }

  static TreeLines read(String text) throws PlanSyntaxException {
    TreeLines lines = new TreeLines(text);
    int number = 0;
    for (int at = 0; at < text.length(); ) {
      int stop = text.indexOf('\n', at);
      int end = stop < 0 ? text.length() : stop;
      lines.take(at, end > at && text.charAt(end - 1) == '\r' ? end - 1 : end, ++number);
      at = end + 1;
    }
    lines.finish();
    return lines;
  }

  List<Draft> roots() {
    return roots;
  }

  Notes notes() {
    return notes;
  }

  Leftovers leftovers() {
    return leftovers;
  }

  private void finish() throws PlanSyntaxException {
    if (roots.isEmpty()) {
      throw new PlanSyntaxException("No plan", 1, 1, "the result of EXPLAIN FORMAT=TREE");
    }
    for (Draft step : Draft.inReadingOrder(roots)) {
      step.raw.put(MysqlStep.LINE, step.place.in(text).stripTrailing());
    }
  }

  private void take(int start, int end, int number) throws PlanSyntaxException {
    int first = start;
    while (first < end && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
      first++;
    }
    boolean arrow =
        text.startsWith(ARROW, first) || (end - first == 2 && text.startsWith("->", first));
    if (arrow && !(insideName && closesName(first, end))) {
      add(first - start, new Span(Math.min(first + ARROW.length(), end), end));
    } else if (!open.isEmpty()) {
      goOn(start, first, end);
    } else if (text.startsWith(NOT_EXECUTABLE, first)) {
      add(first - start, new Span(first, end));
    } else if (first < end && !text.substring(first, end).strip().equals("EXPLAIN")) {
      throw new PlanSyntaxException(
          "Not a step of a plan", number, first - start + 1, "a line with \"-> \"");
    }
  }

  private void add(int indent, Span place) {
    Draft draft = new Draft();
    draft.operator = new Operator.Other("");
    draft.place = place;
    while (!open.isEmpty() && open.element().indent >= indent) {
      open.pop();
    }
    if (open.isEmpty()) {
      roots.add(draft);
    } else {
      open.element().draft.children.add(draft);
    }
    open.push(new Indented(indent, draft));
    closed = false;
    insideName = opensName(place.start(), place.end(), false);
  }

  /// A line without an arrow: the rest of a name with a line break in it, or what comes after.
  private void goOn(int start, int first, int end) {
    if (first == end && !insideName) {
      closed = true;
    } else if (text.startsWith(NOT_EXECUTABLE, first)) {
      add(first - start, new Span(first, end));
    } else if (!notes.take(text.substring(first, end))) {
      keep(start, end);
    } else {
      closed = true;
    }
  }

  private void keep(int start, int end) {
    if (closed) {
      leftovers.add(text.substring(start, end).strip(), new Span(start, end));
    } else {
      Draft step = open.element().draft;
      step.place = new Span(step.place.start(), end);
      insideName = opensName(start, end, insideName);
    }
  }

  /// Whether a quoted name is still open at the end of a part of the text.
  private boolean opensName(int start, int end, boolean before) {
    boolean inside = before;
    for (int i = text.indexOf('`', start, end); i >= 0; i = text.indexOf('`', i + 1, end)) {
      inside = !inside;
    }
    return inside;
  }

  private boolean closesName(int start, int end) {
    return text.indexOf('`', start, end) >= 0 && !opensName(start, end, true);
  }

  /// A step and how far it stands to the right.
  private record Indented(int indent, Draft draft) {}
}
