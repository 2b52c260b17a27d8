package dado.plan.format.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `mysql --xml` prints: `<resultset>` with a `<row>` of `<field name="…">`.
final class ResultXml implements Frame {

  @Override
  public @Nullable Drawn at(Lines lines, int line) {
    String text = lines.text();
    int open = lines.first(line);
    if (!text.startsWith("<resultset", open)) {
      return null;
    }
    int close = text.indexOf("</resultset>", open);
    int end = close < 0 ? text.length() : close;
    List<String> header = new ArrayList<>();
    List<int[]> cells = new ArrayList<>();
    collect(text, open, end, header, cells);
    if (cells.isEmpty()) {
      return null;
    }
    Cells read = new Cells(text, header);
    fill(read, cells);
    int next = line;
    while (next < lines.size() && lines.start(next) <= end) {
      next++;
    }
    return new Drawn(read, next);
  }

  private static void collect(
      String text, int open, int end, List<String> header, List<int[]> cells) {
    int rows = 0;
    boolean fresh = false;
    for (int at = text.indexOf('<', open); at >= 0 && at < end; at = text.indexOf('<', at + 1)) {
      if (text.startsWith("<row>", at)) {
        rows++;
        fresh = true;
      } else if (text.startsWith("<field name=\"", at)) {
        int name = at + "<field name=\"".length();
        int quote = Math.min(end, Math.max(name, text.indexOf('"', name)));
        int close = Math.min(end, Math.max(quote, text.indexOf('>', quote)));
        if (rows < 2) {
          header.add(text.substring(name, quote));
        }
        boolean empty = text.charAt(close - 1) == '/';
        int stop = empty ? close : text.indexOf("</field>", close);
        cells.add(new int[] {Math.min(end, close + 1), stop < 0 ? end : stop, fresh ? 1 : 0});
        fresh = false;
      }
    }
  }

  private static void fill(Cells cells, List<int[]> found) {
    for (int[] cell : found) {
      if (cell[2] == 1 || cells.isEmpty()) {
        cells.row(cell[0], Math.max(cell[0], cell[1]));
      }
      Cutting cutting = cells.cell(cell[0]);
      if (cell[1] < cell[0]) {
        cutting.put("NULL", cell[0]);
      } else {
        Entities.copy(cutting, cell[0], cell[1], false);
      }
      cells.trim();
    }
  }
}
