package dado.kit.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How wide a column begins, from its name and its first values.
final class ColumnWidths {
  private static final int SAMPLE = 100;
  private static final double NARROWEST = 56;
  private static final double WIDEST = 420;
  private static final double PADDING = 32;
  private static final double PER_CHARACTER = 7.6;
  private static final double PER_HEADER_CHARACTER = 9.2;

  private ColumnWidths() {}

  static double of(String name, List<? extends List<@Nullable String>> rows, int column) {
    double widest = name.length() * PER_HEADER_CHARACTER;
    for (List<@Nullable String> row : rows.subList(0, Math.min(SAMPLE, rows.size()))) {
      String value = column < row.size() ? row.get(column) : null;
      widest = Math.max(widest, PER_CHARACTER * (value == null ? 4 : value.length()));
    }
    return Math.clamp(widest + PADDING, NARROWEST, WIDEST);
  }
}
