package dado.plan.statistics.postgresql;

import dado.plan.statistics.Statistics;
import dado.plan.statistics.TableStatistics;
import dado.schema.model.Name;
import dado.schema.model.Partitioning.Partition;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The partitions of a schema's tables. The server counts a partitioned table's rows only when it
/// is told to analyze it, which autovacuum never does, and before version 14 not even then.
public final class Partitions {
  private Partitions() {}

  /// The partitions of a table, down to the last.
  public static List<Name> of(Table table) {
    List<Name> names = new ArrayList<>();
    Deque<Partition> open = new ArrayDeque<>();
    table.partitioning().ifPresent(p -> open.addAll(p.partitions()));
    while (!open.isEmpty()) {
      Partition partition = open.pop();
      names.add(partition.name());
      partition.partitioning().ifPresent(p -> open.addAll(p.partitions()));
    }
    return names;
  }

  /// Gives partitioned tables of which nobody counted the rows those of their partitions, and what
  /// is known of the largest partition's columns where nothing is of the whole.
  static Statistics sum(Schema schema, Statistics read) {
    Map<Name, TableStatistics> tables = new LinkedHashMap<>(read.tables());
    for (Table table : schema.tables()) {
      TableStatistics whole = tables.get(table.name());
      if (whole != null && table.partitioning().isPresent() && whole.rows() <= 0) {
        List<TableStatistics> parts =
            of(table).stream().map(tables::get).filter(Objects::nonNull).toList();
        tables.put(table.name(), sum(whole, parts));
      }
    }
    return new Statistics(tables);
  }

  private static TableStatistics sum(TableStatistics whole, List<TableStatistics> parts) {
    var columns =
        parts.stream()
            .max(Comparator.comparingDouble(TableStatistics::rows))
            .map(TableStatistics::columns)
            .orElse(Map.of());
    return new TableStatistics(
        parts.stream().mapToDouble(TableStatistics::rows).sum(),
        whole.pages(),
        whole.bytes(),
        whole.visible(),
        whole.analyzed(),
        whole.changed(),
        whole.inserted(),
        whole.updated(),
        whole.deleted(),
        whole.columns().isEmpty() ? columns : whole.columns());
  }
}
