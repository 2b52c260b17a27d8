package dado.plan.statistics;

import dado.schema.model.Name;
import java.util.Map;
import java.util.Optional;

/// What a database's planner knows of its tables' rows.
///
/// @param tables by name; tables that nothing is known of are not there
public record Statistics(Map<Name, TableStatistics> tables) {

  /// Nothing is known.
  public static final Statistics NONE = new Statistics(Map.of());

  public Statistics {
    tables = Map.copyOf(tables);
  }

  /// What is known of a table.
  public Optional<TableStatistics> of(Name table) {
    return Optional.ofNullable(tables.get(table));
  }

  /// What is known of a column.
  public Optional<ColumnStatistics> of(Name table, String column) {
    return of(table).map(t -> t.columns().get(column));
  }
}
