package dado.plan.format.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tables in Markdown: cells between bars, and `| --- |` below the header.
final class Piped implements Frame {

  @Override
  public @Nullable Drawn at(Lines lines, int line) {
    if (!isRow(lines, line) || line + 1 >= lines.size() || !isRule(lines, line + 1)) {
      return null;
    }
    List<String> header = new ArrayList<>();
    for (int[] cell : cells(lines, line)) {
      header.add(lines.text().substring(cell[0], cell[1]).strip());
    }
    Cells cells = new Cells(lines.text(), header);
    int end = line + 2;
    while (end < lines.size() && isRow(lines, end)) {
      row(lines, end, cells);
      end++;
    }
    return new Drawn(cells, end);
  }

  private static boolean isRow(Lines lines, int line) {
    int last = lines.last(line);
    return lines.at(line, 0) == '|'
        && last > lines.start(line) + 1
        && lines.text().charAt(last - 1) == '|';
  }

  private static boolean isRule(Lines lines, int line) {
    boolean strokes = false;
    for (int i = lines.start(line); i < lines.last(line); i++) {
      char c = lines.text().charAt(i);
      if ("|-: ".indexOf(c) < 0) {
        return false;
      }
      strokes |= c == '-';
    }
    return strokes && isRow(lines, line);
  }

  private static List<int[]> cells(Lines lines, int line) {
    List<int[]> found = new ArrayList<>();
    int from = lines.start(line) + 1;
    for (int i = from; i < lines.last(line); i++) {
      if (lines.text().charAt(i) == '|' && lines.text().charAt(i - 1) != '\\') {
        found.add(new int[] {from, i});
        from = i + 1;
      }
    }
    return found;
  }

  private static void row(Lines lines, int line, Cells cells) {
    List<int[]> found = cells(lines, line);
    cells.row(lines.start(line), lines.end(line));
    if (cells.columns() == 1) {
      int start = lines.start(line) + 1;
      boolean padded = lines.at(line, 1) == ' ';
      value(cells.cell(start), padded ? start + 1 : start, lines.last(line) - 1);
      cells.trim();
      return;
    }
    for (int i = 0; i < cells.columns(); i++) {
      int[] at = i < found.size() ? found.get(i) : new int[] {lines.end(line), lines.end(line)};
      value(cells.cell(at[0]), at[0], at[1]);
    }
  }

  private static void value(Cutting to, int start, int end) {
    int from = start;
    for (int at = to.source().indexOf("\\|", start);
        at >= 0 && at < end;
        at = to.source().indexOf("\\|", from)) {
      to.copy(from, at);
      to.copy(at + 1, at + 2);
      from = at + 2;
    }
    to.copy(Math.min(from, end), Math.max(from, end));
  }
}
