package dado.kit.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of a result, as the table shows it.
record Row(List<@Nullable String> values) {

  /// The value of a column; NULL where the row is too short.
  @Nullable String at(int column) {
    return column < values.size() ? values.get(column) : null;
  }
}
