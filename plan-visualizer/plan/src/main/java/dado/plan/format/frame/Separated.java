package dado.plan.format.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tabular plans with a header and a sign between the cells: `mysql --batch`, CSV, sqlite3's lists.
final class Separated implements Frame {
  private static final String SIGNS = "\t|,;";

  @Override
  public @Nullable Drawn at(Lines lines, int line) {
    if (lines.length(line) > 2_000) {
      return null;
    }
    char sign = sign(lines, line);
    if (sign == 0) {
      return null;
    }
    List<String> header = new ArrayList<>();
    for (int[] cell : cells(lines, line, sign)) {
      header.add(unquoted(lines.text().substring(cell[0], cell[1])));
    }
    Cells cells = new Cells(lines.text(), header);
    int end = line + 1;
    while (end < lines.size() && row(lines, end, sign, cells)) {
      end++;
    }
    return new Drawn(cells, end);
  }

  private static char sign(Lines lines, int line) {
    String header = lines.line(line).toLowerCase(Locale.ROOT);
    boolean known =
        header.contains("select_type") || (header.contains("parent") && header.contains("detail"));
    if (!known || header.indexOf("id") < 0) {
      return 0;
    }
    for (int i = 0; i < SIGNS.length(); i++) {
      if (cells(lines, line, SIGNS.charAt(i)).size() > 3) {
        return SIGNS.charAt(i);
      }
    }
    return 0;
  }

  private static boolean row(Lines lines, int line, char sign, Cells cells) {
    List<int[]> found = cells(lines, line, sign);
    if (found.size() < cells.columns()) {
      return false;
    }
    cells.row(lines.start(line), lines.end(line));
    for (int i = 0; i < cells.columns(); i++) {
      boolean last = i + 1 == cells.columns();
      int[] at = found.get(i);
      Cutting cell = cells.cell(at[0]);
      Quotes.copy(cell, at[0], last && sign != ',' ? lines.end(line) : at[1]);
    }
    return true;
  }

  /// The bounds of the cells of a line, quotes included.
  private static List<int[]> cells(Lines lines, int line, char sign) {
    List<int[]> found = new ArrayList<>();
    int start = lines.start(line);
    boolean quoted = false;
    for (int i = start; i < lines.end(line); i++) {
      char c = lines.text().charAt(i);
      quoted ^= c == '"' && sign != '\t';
      if (c == sign && !quoted) {
        found.add(new int[] {start, i});
        start = i + 1;
      }
    }
    found.add(new int[] {start, lines.end(line)});
    return found;
  }

  private static String unquoted(String name) {
    String stripped = name.strip();
    return stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"")
        ? stripped.substring(1, stripped.length() - 1)
        : stripped;
  }
}
