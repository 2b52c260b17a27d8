package dado.plan.format.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tables with a rule above and below: psql's border 2, mysql, sqlite3's box and table modes.
final class Box implements Frame {

  @Override
  public @Nullable Drawn at(Lines lines, int line) {
    if (!Ruling.isBoxRule(lines, line)) {
      return null;
    }
    List<Integer> edges = Ruling.corners(lines, line);
    int middle = nextRule(lines, line + 1);
    if (edges.size() < 2 || middle < 0 || !isInside(lines, line + 1)) {
      return null;
    }
    int end = end(lines, middle);
    Cells cells = new Cells(lines.text(), header(lines, line + 1, edges));
    if (end > middle + 1) {
      read(lines, middle + 1, end, edges, cells);
    }
    return new Drawn(
        cells, Ruling.isBoxRule(lines, Math.min(end, lines.size() - 1)) ? end + 1 : end);
  }

  private static boolean isInside(Lines lines, int line) {
    return line < lines.size()
        && Ruling.isBar(
            lines.text().charAt(Math.min(lines.first(line), lines.text().length() - 1)));
  }

  private static int nextRule(Lines lines, int from) {
    for (int i = from; i < lines.size() && (i < from + 4 || isInside(lines, i)); i++) {
      if (Ruling.isBoxRule(lines, i)) {
        return i;
      }
    }
    return -1;
  }

  /// The last rule; where it is missing, behind the last line with bars.
  private static int end(Lines lines, int middle) {
    int rule = middle;
    int last = middle;
    for (int i = middle + 1; i < lines.size(); i++) {
      if (Ruling.isBoxRule(lines, i)) {
        rule = i;
        if (i + 1 >= lines.size() || !isInside(lines, i + 1)) {
          return i;
        }
      } else if (isInside(lines, i)) {
        last = i;
      }
    }
    return rule > middle ? rule : last + 1;
  }

  private static List<String> header(Lines lines, int line, List<Integer> edges) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i + 1 < edges.size(); i++) {
      names.add(cut(lines, line, edges.get(i) + 1, edges.get(i + 1)).strip());
    }
    return names;
  }

  private static String cut(Lines lines, int line, int from, int to) {
    String text = lines.line(line);
    return text.substring(Math.min(from, text.length()), Math.min(to, text.length()));
  }

  private static void read(Lines lines, int from, int to, List<Integer> edges, Cells cells) {
    boolean drawn = true;
    for (int i = from; i < to && drawn; i++) {
      drawn = Ruling.isBoxRule(lines, i) || hasEnds(lines, i);
    }
    if (!drawn && edges.size() == 2) {
      oneCell(lines, from, to, cells);
    } else if (edges.size() == 2) {
      new Column(lines, cells).bordered(from, to, edges.getFirst(), edges.getLast());
    } else {
      new Columns(lines, cells, edges).read(from, to);
    }
  }

  private static boolean hasEnds(Lines lines, int line) {
    int last = lines.last(line);
    return isInside(lines, line)
        && last > lines.first(line) + 1
        && Ruling.isBar(lines.text().charAt(last - 1));
  }

  /// mysql prints the lines of a cell as they are.
  private static void oneCell(Lines lines, int from, int to, Cells cells) {
    cells.row(lines.start(from), lines.end(to - 1));
    Cutting cell = cells.cell(lines.start(from));
    for (int i = from; i < to; i++) {
      int start = i == from ? Math.min(lines.first(i) + 2, lines.end(i)) : lines.start(i);
      int end = lines.last(i);
      boolean closed = i == to - 1 && end > start && Ruling.isBar(lines.text().charAt(end - 1));
      cell.copy(start, closed ? Math.max(start, end - 1) : lines.end(i));
      if (i < to - 1) {
        cell.newLine(lines.end(i));
      }
    }
    cells.trim();
  }
}
