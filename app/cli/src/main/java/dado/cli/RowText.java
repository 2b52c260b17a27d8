package dado.cli;

import dado.bench.session.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows as an aligned text table.
final class RowText {

  private static final int WIDEST = 60;

  private RowText() {}

  static String of(Result.Rows result) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(result.columns());
    result.rows().forEach(row -> lines.add(row.stream().map(RowText::cell).toList()));
    int[] widths = widths(lines, result.columns().size());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      append(text, lines.get(i), widths);
      text.append(i == 0 ? rule(widths) : "");
    }
    return text.toString();
  }

  /// The line under the names of the columns.
  private static String rule(int[] widths) {
    StringBuilder rule = new StringBuilder();
    for (int w = 0; w < widths.length; w++) {
      rule.append(w == 0 ? "" : "-+-").append("-".repeat(widths[w]));
    }
    return rule.append('\n').toString();
  }

  static String footer(Result.Rows result) {
    return "%d %s%s in %s."
        .formatted(
            result.rows().size(),
            result.rows().size() == 1 ? "row" : "rows",
            result.more() ? ", and there are more (raise --max-rows)" : "",
            Console.took(result.took()));
  }

  private static int[] widths(List<List<String>> lines, int columns) {
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.min(WIDEST, Math.max(widths[i], line.get(i).length()));
      }
    }
    return widths;
  }

  private static void append(StringBuilder text, List<String> line, int[] widths) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String value = line.get(i);
      row.append(i == 0 ? "" : " | ").append(value);
      row.append(" ".repeat(Math.max(0, widths[i] - value.length())));
    }
    text.append(row.toString().stripTrailing()).append('\n');
  }

  private static String cell(@Nullable String value) {
    return value == null ? "NULL" : value.replace("\n", "\\n").replace("\t", "\\t");
  }
}
