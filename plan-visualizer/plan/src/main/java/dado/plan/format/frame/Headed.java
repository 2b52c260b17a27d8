package dado.plan.format.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tables with a rule below the header alone: psql's borders 0 and 1, DBeaver's copies, sqlite3's
/// columns.
final class Headed implements Frame {

  @Override
  public @Nullable Drawn at(Lines lines, int line) {
    if (line + 1 >= lines.size() || !isHeader(lines, line)) {
      return null;
    }
    int end = end(lines, line + 2);
    List<Integer> edges = edges(lines, line + 1);
    List<String> names = names(lines, line, edges);
    Cells cells = new Cells(lines.text(), names);
    if (names.size() == 1) {
      column(lines, line, end, cells);
    } else {
      new Columns(lines, cells, edges).read(line + 2, end);
    }
    return new Drawn(cells, end);
  }

  private static boolean isHeader(Lines lines, int line) {
    if (lines.isBlank(line) || !Ruling.isHeaderRule(lines, line + 1)) {
      return false;
    }
    String header = lines.line(line).strip();
    int rule = lines.last(line + 1) - lines.start(line + 1);
    return Ruling.isStroke(lines.at(line + 1, 0))
        && rule >= header.length()
        && !header.contains("(cost=")
        && !header.contains("->")
        && !header.startsWith("--");
  }

  private static int end(Lines lines, int from) {
    int end = from;
    while (end < lines.size() && !lines.isBlank(end) && !Footers.isFooter(lines, end)) {
      end++;
    }
    return end;
  }

  private static List<Integer> edges(Lines lines, int rule) {
    List<Integer> edges = new ArrayList<>(List.of(-1));
    edges.addAll(Ruling.gaps(lines, rule));
    return edges;
  }

  private static List<String> names(Lines lines, int line, List<Integer> edges) {
    List<String> names = new ArrayList<>();
    String text = lines.line(line);
    for (int i = 0; i + 1 < edges.size(); i++) {
      int to = i + 2 < edges.size() ? edges.get(i + 1) : text.length();
      int from = Math.min(edges.get(i) + 1, text.length());
      names.add(bare(text.substring(from, Math.clamp(to, from, text.length()))));
    }
    return names;
  }

  private static String bare(String name) {
    String stripped = name.strip();
    boolean bar = !stripped.isEmpty() && Ruling.isBar(stripped.charAt(stripped.length() - 1));
    return bar ? stripped.substring(0, stripped.length() - 1).strip() : stripped;
  }

  private static void column(Lines lines, int line, int end, Cells cells) {
    int rule = lines.last(line + 1) - lines.start(line + 1);
    boolean bar = Ruling.isCorner(lines.at(line + 1, rule - 1));
    if (bar) {
      barred(lines, line + 2, end, cells);
      return;
    }
    int margin = 1;
    for (int i = line + 2; i < end && margin == 1; i++) {
      char first = lines.at(i, 0);
      margin = first == ' ' || (i > line + 2 && Ruling.isWrap(first)) ? 1 : 0;
    }
    new Column(lines, cells).below(line + 2, end, margin, rule - 2 * margin);
  }

  /// DBeaver closes each line with a bar.
  private static void barred(Lines lines, int from, int end, Cells cells) {
    for (int i = from; i < end; i++) {
      int last = lines.last(i);
      boolean closed = last > lines.start(i) && Ruling.isBar(lines.text().charAt(last - 1));
      cells.row(lines.start(i), lines.end(i));
      cells.cell(lines.start(i)).copy(lines.start(i), closed ? last - 1 : last);
      cells.trim();
    }
  }
}
