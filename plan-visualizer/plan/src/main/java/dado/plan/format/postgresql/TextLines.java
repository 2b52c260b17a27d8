package dado.plan.format.postgresql;

import dado.plan.format.frame.Lines;
import dado.plan.model.Span;
import java.util.ArrayList;
import java.util.List;

/// Puts together the lines of a plan in text: a constant or a name may have new lines in it, and
/// terminals and mail programs break long lines.
final class TextLines {
  private final Lines lines;
  private final int longest;
  private boolean neverClosed;

  private TextLines(Lines lines) {
    this.lines = lines;
    int most = 0;
    for (int i = 0; i < lines.size(); i++) {
      most = Math.max(most, lines.length(i));
    }
    this.longest = most;
  }

  /// The lines that are not blank.
  static List<TextLine> of(String text) {
    return new TextLines(new Lines(text)).read();
  }

  private List<TextLine> read() {
    List<TextLine> found = new ArrayList<>();
    int line = 0;
    while (line < lines.size()) {
      if (lines.isBlank(line)) {
        line++;
        continue;
      }
      int last = quotedUntil(line);
      if (last == line) {
        last = brokenUntil(line);
      }
      found.add(line(line, last));
      line = last + 1;
    }
    return found;
  }

  private TextLine line(int first, int last) {
    int start = lines.first(first);
    boolean arrow = lines.text().startsWith("->", start);
    int from = arrow ? start + 2 : start;
    StringBuilder text = new StringBuilder(lines.text().substring(from, lines.end(first)));
    boolean quoted = last > first && Quoting.isOpen(text);
    for (int i = first + 1; i <= last; i++) {
      if (quoted) {
        text.append('\n').append(lines.text(), lines.start(i), lines.end(i));
      } else {
        text.append(lines.length(i - 1) == longest ? "" : " ").append(lines.line(i).strip());
      }
    }
    Span place = new Span(start, Math.max(start + 1, lines.last(last)));
    return new TextLine(column(first), arrow, text.toString().strip(), place);
  }

  /// The column of the first char, with tabs to the next multiple of eight.
  private int column(int line) {
    int column = 0;
    for (int i = lines.start(line); i < lines.first(line); i++) {
      column = lines.text().charAt(i) == '\t' ? (column / 8 + 1) * 8 : column + 1;
    }
    return column;
  }

  /// The line on which the quotes that this one opens are closed; the line itself where it opens
  /// none, or nobody closes them.
  private int quotedUntil(int line) {
    if (neverClosed || !mayBeQuoted(line)) {
      return line;
    }
    char open = Quoting.after(lines.text(), lines.first(line), lines.end(line), '\0');
    int last = line;
    while (open != '\0' && last + 1 < lines.size()) {
      last++;
      open = Quoting.after(lines.text(), lines.start(last), lines.end(last), open);
    }
    neverClosed = open != '\0';
    return neverClosed ? line : last;
  }

  /// Names behind `CTE` and `Trigger`, and SQL in logs, come without quotes of their own.
  private boolean mayBeQuoted(int line) {
    String text = lines.text();
    int start = lines.first(line);
    return !text.startsWith("CTE ", start)
        && !text.startsWith("Trigger ", start)
        && !text.startsWith("Query Text:", start)
        && !text.startsWith("Foreign ", start);
  }

  /// The line on which the parenthesis of costs or times that this one opens is closed.
  private int brokenUntil(int line) {
    int last = line;
    while (last + 1 < lines.size() && last < line + 4 && isBroken(line, last)) {
      if (lines.isBlank(last + 1) || lines.text().startsWith("->", lines.first(last + 1))) {
        return line;
      }
      last++;
    }
    return isBroken(line, last) ? line : last;
  }

  private boolean isBroken(int first, int last) {
    String text = lines.text();
    int open = lines.end(last) - 1;
    while (open >= lines.start(first) && text.charAt(open) != '(' && text.charAt(open) != ')') {
      open--;
    }
    boolean opened =
        open >= lines.start(first)
            && (text.startsWith("(cost=", open) || text.startsWith("(actual ", open));
    return opened || (last + 1 < lines.size() && TextNumbers.isStart(lines, last + 1));
  }
}
