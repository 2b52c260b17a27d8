package dado.bench.session;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a statement answered.
public sealed interface Result {

  /// How long it took, with the fetching of the rows shown.
  Duration took();

  /// Rows, as text.
  ///
  /// @param rows one list a row, as long as the columns; null where the database has NULL
  /// @param more whether there were more rows than asked for
  record Rows(List<String> columns, List<List<@Nullable String>> rows, boolean more, Duration took)
      implements Result {

    public Rows {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /// How many rows a statement changed.
  record Count(long rows, Duration took) implements Result {}
}
