package dado.kit.grid;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows as tab-separated text, as spreadsheets paste it: NULL is an empty cell, and a value with a
/// tab, a line break or a quote is quoted.
final class Tsv {
  private Tsv() {}

  static String write(List<? extends List<@Nullable String>> rows) {
    return rows.stream().map(Tsv::line).collect(Collectors.joining("\n"));
  }

  private static String line(List<@Nullable String> row) {
    return row.stream().map(Tsv::cell).collect(Collectors.joining("\t"));
  }

  private static String cell(@Nullable String value) {
    if (value == null) {
      return "";
    }
    boolean plain = value.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r' || c == '"');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
