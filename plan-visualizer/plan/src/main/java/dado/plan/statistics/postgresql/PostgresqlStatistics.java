package dado.plan.statistics.postgresql;

import dado.plan.explain.Watch;
import dado.plan.statistics.ColumnStatistics;
import dado.plan.statistics.Statistics;
import dado.plan.statistics.TableStatistics;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// What PostgreSQL's planner knows of tables, as `pg_class`, `pg_stats` and `pg_stat_all_tables`
/// say it to a role. Of a table whose rows the role may not read, its columns are left out.
public final class PostgresqlStatistics {
  private static final int PAGE = 8192;

  private PostgresqlStatistics() {}

  /// Reads what is known of all tables of a schema, and of their partitions. Nothing is changed.
  public static Statistics read(Connection connection, Watch watch, Schema schema)
      throws SQLException {
    List<Name> names = new ArrayList<>();
    for (Table table : schema.tables()) {
      names.add(table.name());
      names.addAll(Partitions.of(table));
    }
    return Partitions.sum(schema, read(connection, watch, names));
  }

  /// Reads what is known of some tables.
  public static Statistics read(Connection connection, Watch watch, List<Name> tables)
      throws SQLException {
    return of(PostgresqlFacts.read(connection, watch, tables));
  }

  /// What facts that were read say.
  public static Statistics of(PostgresqlFacts facts) {
    Map<Name, Map<String, AttributeFacts>> columns = columns(facts);
    Map<Name, TableStatistics> tables = new LinkedHashMap<>();
    facts
        .tables()
        .forEach(t -> tables.put(t.name(), table(t, columns.getOrDefault(t.name(), Map.of()))));
    return new Statistics(tables);
  }

  /// The columns by table. Where a table has heirs, what is said of all together wins for a
  /// partitioned one, which has no rows of its own.
  private static Map<Name, Map<String, AttributeFacts>> columns(PostgresqlFacts facts) {
    Map<Name, Map<String, AttributeFacts>> columns = new LinkedHashMap<>();
    for (AttributeFacts fact : facts.attributes()) {
      Map<String, AttributeFacts> known =
          columns.computeIfAbsent(fact.relation(), r -> new LinkedHashMap<>());
      known.putIfAbsent(fact.attribute(), fact);
    }
    return columns;
  }

  private static TableStatistics table(
      RelationFacts table, Map<String, AttributeFacts> attributes) {
    double rows = rows(table, attributes);
    return new TableStatistics(
        rows,
        table.bytes() / PAGE,
        table.bytes(),
        visible(table),
        table.analyzed(),
        isCountedLate(table) ? OptionalDouble.of(0) : count(table, RelationFacts.Counts::changed),
        count(table, RelationFacts.Counts::inserted),
        count(table, RelationFacts.Counts::updated),
        count(table, RelationFacts.Counts::deleted),
        columns(attributes, rows));
  }

  private static Map<String, ColumnStatistics> columns(
      Map<String, AttributeFacts> attributes, double rows) {
    Map<String, ColumnStatistics> columns = new LinkedHashMap<>();
    attributes.forEach((name, fact) -> columns.put(name, column(fact, rows)));
    return columns;
  }

  /// The share of the pages whose rows all can see.
  private static OptionalDouble visible(RelationFacts table) {
    return table.pages() > 0
        ? OptionalDouble.of(Math.min(1, (double) table.visible() / table.pages()))
        : OptionalDouble.empty();
  }

  /// A session hands its counts over a moment after it wrote. Rows that it then had analyzed count
  /// as changed since: all rows ever written, although the analyze saw a file as large as now.
  private static boolean isCountedLate(RelationFacts table) {
    boolean seen = table.tuples() > 0 && table.bytes() / PAGE == table.pages();
    return seen
        && table
            .counts()
            .filter(c -> c.updated() == 0 && c.deleted() == 0 && c.changed() >= c.inserted())
            .isPresent();
  }

  private static OptionalDouble count(
      RelationFacts table, ToDoubleFunction<RelationFacts.Counts> which) {
    return table
        .counts()
        .map(c -> OptionalDouble.of(which.applyAsDouble(c)))
        .orElse(OptionalDouble.empty());
  }

  /// As the planner reckons: the density of the last analyze on the pages of today. A table that
  /// was never analyzed has as many rows as fit on its pages, each as wide as its columns are known
  /// to be.
  private static double rows(RelationFacts table, Map<String, AttributeFacts> columns) {
    if (table.kind() == 'p' && table.tuples() < 0) {
      return 0;
    }
    double pages = (double) table.bytes() / PAGE;
    if (table.tuples() < 0) {
      return Math.rint(pages * density(columns));
    }
    boolean heap = table.kind() == 'r' || table.kind() == 'm';
    return heap && table.pages() > 0
        ? Math.rint(table.tuples() / table.pages() * pages)
        : table.tuples();
  }

  private static double density(Map<String, AttributeFacts> columns) {
    double width = columns.values().stream().mapToDouble(c -> c.number("avg_width")).sum();
    double known = width == 0 ? UNKNOWN_WIDTH : width;
    return (PAGE - PAGE_HEADER) / (known + ROW_HEADER);
  }

  private static final double UNKNOWN_WIDTH = 32;
  private static final double PAGE_HEADER = 24;

  /// The header of a row, aligned, and its entry in the page's directory.
  private static final double ROW_HEADER = 28;

  private static ColumnStatistics column(AttributeFacts fact, double rows) {
    double distinct = fact.number("n_distinct");
    String correlation = fact.values().get("correlation");
    return new ColumnStatistics(
        fact.number("null_frac"),
        fact.number("avg_width"),
        distinct < 0 ? -distinct * rows : distinct,
        correlation == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(Double.parseDouble(correlation)),
        common(fact));
  }

  private static Map<String, Double> common(AttributeFacts fact) {
    List<String> values = fact.array("most_common_vals");
    List<String> shares = fact.array("most_common_freqs");
    Map<String, Double> common = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(values.size(), shares.size()); i++) {
      common.put(values.get(i), Double.parseDouble(shares.get(i)));
    }
    return Collections.unmodifiableMap(common);
  }
}
