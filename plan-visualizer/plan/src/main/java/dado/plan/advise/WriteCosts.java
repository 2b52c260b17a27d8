package dado.plan.advise;

import dado.plan.statistics.ColumnStatistics;
import dado.plan.statistics.Statistics;
import dado.plan.whatif.Hypothetical;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;

/// What indexes cost when rows are written: an estimate from the widths of the columns.
///
/// Inserting a row writes the row and one entry into each index, each with its head and its log
/// record. Measured on PostgreSQL 15, one to four indexes made the log of inserts 1.4 to 3.0 times
/// as long.
final class WriteCosts {
  /// Bytes of a row's head, its pointer and its log record.
  private static final double ROW = 24 + 4 + 46;

  /// Bytes of an index entry's head, its pointer and its log record.
  private static final double ENTRY = 8 + 4 + 52;

  private static final double UNKNOWN_WIDTH = 8;

  private final Schema schema;
  private final Statistics statistics;

  WriteCosts(Schema schema, Statistics statistics) {
    this.schema = schema;
    this.statistics = statistics;
  }

  /// The bytes of an insert with an index, as a multiple of those without it, above 1.
  double factor(Hypothetical index) {
    Optional<Table> table = schema.table(index.table());
    if (table.isEmpty()) {
      return 1;
    }
    double before = written(table.get());
    return (before + entry(table.get(), index.index())) / before;
  }

  /// The bytes of an insert as the table is.
  private double written(Table table) {
    double bytes = ROW + width(table, table.columns().stream().map(Column::name).toList());
    for (Constraint constraint : table.constraints()) {
      bytes += keys(table, constraint);
    }
    for (Index each : table.indexes()) {
      bytes += entry(table, each);
    }
    return bytes;
  }

  private double keys(Table table, Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey key -> ENTRY + width(table, key.columns());
      case Constraint.Unique unique -> ENTRY + width(table, unique.columns());
      case Constraint.Check _, Constraint.ForeignKey _, Constraint.Exclusion _ -> 0;
    };
  }

  private double entry(Table table, Index index) {
    List<String> columns = index.keys().stream().map(Index.Key::text).toList();
    return ENTRY + width(table, columns) + width(table, index.include());
  }

  private double width(Table table, List<String> columns) {
    return columns.stream()
        .mapToDouble(c ->
            statistics
                .of(table.name(), c)
                .map(ColumnStatistics::width)
                .filter(w -> w > 0)
                .orElse(UNKNOWN_WIDTH))
        .sum();
  }
}
