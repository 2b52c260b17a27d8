package dado.plan.statistics;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a database's planner knows of a table's rows.
///
/// @param rows as the planner believes, or as counted where it knows nothing
/// @param pages of the table's file; 0 where the engine does not say
/// @param bytes of the table without its indexes; 0 where the engine does not say
/// @param visible the part of the pages that an index-only scan need not look at, 0 to 1; empty
///   where the engine has no such thing
/// @param analyzed when the statistics were gathered last; empty where never, or not known
/// @param changed rows changed since; empty where not known
/// @param inserted, updated, deleted rows, since the server counts; empty where not known
/// @param columns by name; those of which something is known
public record TableStatistics(
    double rows,
    long pages,
    long bytes,
    OptionalDouble visible,
    Optional<Instant> analyzed,
    OptionalDouble changed,
    OptionalDouble inserted,
    OptionalDouble updated,
    OptionalDouble deleted,
    Map<String, ColumnStatistics> columns) {

  public TableStatistics {
    columns = Map.copyOf(columns);
  }

  /// A table of which only its rows are known.
  public static TableStatistics ofRows(double rows) {
    return new TableStatistics(
        rows,
        0,
        0,
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Map.of());
  }
}
