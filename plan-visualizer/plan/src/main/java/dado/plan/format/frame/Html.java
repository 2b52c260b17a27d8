package dado.plan.format.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tables in HTML, of psql, mysql, or a page.
final class Html implements Frame {

  @Override
  public @Nullable Drawn at(Lines lines, int line) {
    String text = lines.text();
    int open = find(text, "<table", lines.start(line), lines.end(line));
    if (open < 0) {
      return null;
    }
    int close = find(text, "</table", open, text.length());
    int end = close < 0 ? text.length() : close;
    List<String> header = new ArrayList<>();
    List<int[]> cells = new ArrayList<>();
    collect(text, open, end, header, cells);
    return cells.isEmpty() ? null : drawn(lines, line, end, header, cells);
  }

  private static int find(String text, String tag, int from, int to) {
    for (int at = text.indexOf('<', from); at >= 0 && at < to; at = text.indexOf('<', at + 1)) {
      if (text.regionMatches(true, at, tag, 0, tag.length())) {
        return at;
      }
    }
    return -1;
  }

  /// Each cell as its start, its end, and 1 where a row begins with it.
  private static void collect(
      String text, int open, int end, List<String> header, List<int[]> cells) {
    int row = 0;
    int at = text.indexOf('<', open);
    while (at >= 0 && at < end) {
      boolean head =
          text.regionMatches(true, at, "<th", 0, 3)
              && !text.regionMatches(true, at, "<thead", 0, 6);
      row = text.regionMatches(true, at, "<tr", 0, 3) ? 1 : row;
      if (head || text.regionMatches(true, at, "<td", 0, 3)) {
        int close = text.indexOf('>', at);
        int start = close < 0 ? end : Math.min(end, close + 1);
        int stop = find(text, head ? "</th" : "</td", start, end);
        int last = stop < 0 ? end : stop;
        if (head) {
          header.add(decoded(text, start, last));
        } else {
          cells.add(new int[] {start, last, row});
          row = 0;
        }
        at = text.indexOf('<', Math.max(at + 1, last));
      } else {
        at = text.indexOf('<', at + 1);
      }
    }
  }

  private static String decoded(String text, int start, int end) {
    Cutting cutting = new Cutting(text);
    Entities.copy(cutting, start, end, true);
    return cutting.finish().text().strip();
  }

  private static Drawn drawn(
      Lines lines, int line, int end, List<String> header, List<int[]> found) {
    Cells cells = new Cells(lines.text(), header.isEmpty() ? List.of("QUERY PLAN") : header);
    for (int[] cell : found) {
      if (cell[2] == 1 || cells.isEmpty()) {
        cells.row(cell[0], cell[1]);
      }
      Entities.copy(cells.cell(cell[0]), cell[0], cell[1], true);
      cells.trim();
    }
    int next = line;
    while (next < lines.size() && lines.start(next) <= end) {
      next++;
    }
    while (next < lines.size() && isFooter(lines.line(next).strip())) {
      next++;
    }
    return new Drawn(cells, next);
  }

  private static boolean isFooter(String line) {
    return line.equals("</p>")
        || (line.startsWith("<p>(") && (line.endsWith("<br />") || line.endsWith("</p>")));
  }
}
