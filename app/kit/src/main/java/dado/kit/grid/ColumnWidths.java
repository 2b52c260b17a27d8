package dado.kit.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How wide a column begins, from its name and its first values.
final class ColumnWidths {
  private static final int SAMPLE = 100;
  private static final double NARROWEST = 56;
  private static final double WIDEST = 420;
  private static final double PADDING = 24;
  private static final double PER_CHARACTER = 7.6;

  private ColumnWidths() {}

  static double of(String name, List<? extends List<@Nullable String>> rows, int column) {
    int longest = name.length() + 1;
    for (List<@Nullable String> row : rows.subList(0, Math.min(SAMPLE, rows.size()))) {
      String value = column < row.size() ? row.get(column) : null;
      longest = Math.max(longest, value == null ? 4 : value.length());
    }
    return Math.clamp(longest * PER_CHARACTER + PADDING, NARROWEST, WIDEST);
  }
}
