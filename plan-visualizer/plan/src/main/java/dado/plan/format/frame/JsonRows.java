package dado.plan.format.frame;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rows that a program wrote as JSON, with a line of the plan in each: `[{"QUERY PLAN": "Seq Scan
/// on t …"}, …]`.
final class JsonRows implements Frame {
  private static final Set<String> COLUMNS = Set.of("query plan", "explain", "plan", "query_plan");

  @Override
  public @Nullable Drawn at(Lines lines, int line) {
    String text = lines.text();
    int at = lines.first(line);
    if (text.charAt(at) != '[' && text.charAt(at) != '{') {
      return null;
    }
    Cells cells = new Cells(text, List.of("QUERY PLAN"));
    int end = read(text, at, cells);
    if (end < 0) {
      return null;
    }
    int next = line;
    while (next < lines.size() && lines.start(next) < end) {
      next++;
    }
    return new Drawn(cells, next);
  }

  /// @return where the rows end; -1 where there are none
  private static int read(String text, int start, Cells cells) {
    int at = gap(text, start, "[");
    while (at < text.length() && text.charAt(at) == '{') {
      int key = gap(text, at + 1, "");
      int keyEnd = string(text, key);
      int value = gap(text, keyEnd, ":");
      int valueEnd = string(text, value);
      if (keyEnd < 0 || valueEnd < 0 || !isColumn(text.substring(key + 1, keyEnd - 1))) {
        return -1;
      }
      cells.row(value, valueEnd);
      Escapes.unescape(cells.cell(value), value + 1, valueEnd - 1);
      at = gap(text, gap(text, valueEnd, "}"), ",");
    }
    return cells.isEmpty() ? -1 : gap(text, at, "]");
  }

  private static boolean isColumn(String name) {
    return COLUMNS.contains(name.toLowerCase(Locale.ROOT));
  }

  /// Behind blanks and one of the signs.
  private static int gap(String text, int from, String sign) {
    int at = Math.max(0, from);
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    boolean signed = !sign.isEmpty() && text.startsWith(sign, at);
    return signed ? gap(text, at + 1, "") : at;
  }

  /// Behind the string that starts there; -1 where none does.
  private static int string(String text, int start) {
    if (start < 0 || start >= text.length() || text.charAt(start) != '"') {
      return -1;
    }
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at < text.length() ? at + 1 : -1;
  }
}
