package dado.plan.format.postgresql;

import dado.plan.syntax.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Puts the lines of plans in text together, by their arrows and indentation alone: costs and times
/// may be missing.
final class TextReader {
  private final List<TextLine> lines;
  private final List<Fields> plans = new ArrayList<>();
  private final List<TextStep> open = new ArrayList<>();
  private Fields whole = Fields.document();
  private TextWhole outside = new TextWhole(whole);
  private String heading = "";
  private int headingStart;
  private int rootIndent;

  private TextReader(List<TextLine> lines) {
    this.lines = lines;
  }

  /// The plans in a text; none where no line is a step's.
  static List<Fields> read(String text) {
    TextReader reader = new TextReader(TextLines.of(text));
    int first = firstRoot(reader.lines);
    if (first < 0) {
      return List.of();
    }
    reader.head(first);
    for (int i = first; i < reader.lines.size(); i++) {
      reader.take(i);
    }
    reader.end();
    return reader.plans;
  }

  /// The first line that is a root; where none is, the first with an arrow; -1 where none is.
  static int firstRoot(List<TextLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (isRoot(lines.get(i))) {
        return i;
      }
    }
    return -1;
  }

  static boolean isRoot(TextLine line) {
    String text = line.text();
    if (TextNumbers.areAtEnd(text)) {
      return !line.arrow() || text.contains(" width=");
    }
    return !line.arrow() && line.key().isEmpty() && TextNames.isStep(text);
  }

  /// What stands above the plan: the query that auto_explain logs, and what is none of it.
  private void head(int first) {
    int query = 0;
    while (query < first && !lines.get(query).text().startsWith("Query Text:")) {
      unread(lines.get(query++));
    }
    int end = query;
    while (end < first && !lines.get(end).text().startsWith("Query Parameters:")) {
      end++;
    }
    if (query < first) {
      String text =
          lines.subList(query, end).stream()
              .map(TextReader::asPrinted)
              .collect(Collectors.joining("\n"));
      whole.put("Query Text", text.substring("Query Text:".length()).strip());
    }
    for (int i = end; i < first; i++) {
      outside.take(lines.get(i));
    }
  }

  private static String asPrinted(TextLine line) {
    return " ".repeat(line.indent()) + (line.arrow() ? "->  " : "") + line.text();
  }

  private void unread(TextLine line) {
    whole.unread(line.text(), line.place());
  }

  private void take(int i) {
    TextLine line = lines.get(i);
    if (line.arrow() && !open.isEmpty()) {
      step(line);
    } else if (open.isEmpty() || (line.indent() <= rootIndent && isRoot(line))) {
      root(line);
    } else if (isOutside(line)) {
      outside.take(line);
    } else if (isHeading(i)) {
      heading = line.text();
      headingStart = line.place().start();
    } else {
      owner(line).take(line);
    }
  }

  private boolean isOutside(TextLine line) {
    return line.indent() <= rootIndent
        || TextWhole.isOne(line.key(), line.indent() == rootIndent + 1)
        || outside.goesOn(line);
  }

  private boolean isHeading(int i) {
    TextLine line = lines.get(i);
    boolean named =
        line.text().startsWith("InitPlan ")
            || line.text().startsWith("SubPlan ")
            || line.text().startsWith("CTE ")
            || line.text().startsWith("Distributed Subplan ");
    return named && i + 1 < lines.size() && lines.get(i + 1).arrow();
  }

  private TextStep owner(TextLine line) {
    while (open.size() > 1 && open.getLast().column >= line.indent()) {
      open.removeLast().close();
    }
    return open.getLast();
  }

  private void root(TextLine line) {
    if (!open.isEmpty()) {
      end();
      whole = Fields.document();
      outside = new TextWhole(whole);
    }
    rootIndent = line.indent();
    open.add(new TextStep(line, -1, line.place().start(), whole.group("Plan")));
    whole.place(line.place());
  }

  private void step(TextLine line) {
    Fields fields = owner(line).child(heading);
    int start = heading.isEmpty() ? line.place().start() : headingStart;
    open.add(new TextStep(line, line.indent(), start, fields));
    heading = "";
  }

  private void end() {
    open.reversed().forEach(TextStep::close);
    open.clear();
    outside.close();
    plans.add(whole);
  }
}
