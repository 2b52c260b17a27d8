package dado.plan.statistics.family;

import dado.plan.explain.Watch;
import dado.plan.statistics.ColumnStatistics;
import dado.plan.statistics.Statistics;
import dado.plan.statistics.TableStatistics;
import dado.schema.Dialects;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads what MySQL and MariaDB know of their rows: sizes and the distinct values of keys from
/// `information_schema`, and the values of a sample of each table, because without a histogram they
/// keep nothing about a single value.
public final class FamilyStatistics {
  private static final int SAMPLE = 10_000;
  private static final int LONGEST = 64;
  private static final Duration EACH = Duration.ofSeconds(3);
  private static final Duration ALL = Duration.ofSeconds(20);

  private final Connection connection;
  private final Watch watch;
  private final Identifiers identifiers;
  private final long end = System.nanoTime() + ALL.toNanos();

  private FamilyStatistics(Connection connection, Watch watch, Engine engine) {
    this.connection = connection;
    this.watch = watch;
    this.identifiers = Dialects.of(engine).identifiers();
  }

  /// The statistics of a schema's tables. A table whose sample takes more than three seconds, or
  /// whose turn comes after twenty, has what `information_schema` says, and no more.
  public static Statistics read(Connection connection, Watch watch, Schema schema)
      throws SQLException {
    FamilyStatistics reader = new FamilyStatistics(connection, watch, schema.engine());
    if (schema.engine() == Engine.MYSQL) {
      // The server keeps these numbers for a day otherwise.
      reader.execute("set session information_schema_stats_expiry = 0");
    }
    Map<Name, TableStatistics> tables = new HashMap<>();
    for (Table table : schema.tables()) {
      reader.table(table).ifPresent(t -> tables.put(table.name(), t));
    }
    return new Statistics(tables);
  }

  private Optional<TableStatistics> table(Table table) throws SQLException {
    String sql =
        "select table_rows, data_length from information_schema.tables"
            + " where table_schema = ? and table_name = ?";
    List<double[]> sizes = numbers(sql, table.name());
    if (sizes.isEmpty()) {
      return Optional.empty();
    }
    double rows = sizes.getFirst()[0];
    Map<String, Double> keys = keys(table.name());
    Map<String, ColumnStatistics> columns = new HashMap<>();
    if (System.nanoTime() < end) {
      try {
        List<Values> values = sample(table, rows);
        if (values.getFirst().sampled() < SAMPLE / 2.0 && rows > SAMPLE) {
          rows = number("select count(*) from " + identifiers.quote(table.name()));
        } else if (rows <= SAMPLE) {
          // All were read.
          rows = values.getFirst().sampled();
        }
        for (int i = 0; i < values.size(); i++) {
          String name = table.columns().get(i).name();
          columns.put(name, values.get(i).statistics(rows, keys.getOrDefault(name, 0.0)));
        }
      } catch (SQLTimeoutException e) {
        columns.putAll(known(keys));
      }
    } else {
      columns.putAll(known(keys));
    }
    return Optional.of(statistics(rows, (long) sizes.getFirst()[1], columns));
  }

  private static TableStatistics statistics(
      double rows, long bytes, Map<String, ColumnStatistics> columns) {
    TableStatistics only = TableStatistics.ofRows(rows);
    return new TableStatistics(
        rows,
        bytes / 16_384,
        bytes,
        only.visible(),
        only.analyzed(),
        only.changed(),
        only.inserted(),
        only.updated(),
        only.deleted(),
        columns);
  }

  private static Map<String, ColumnStatistics> known(Map<String, Double> keys) {
    Map<String, ColumnStatistics> columns = new HashMap<>();
    keys.forEach((name, distinct) ->
        columns.put(name, new ColumnStatistics(0, 0, distinct, OptionalDouble.empty(), Map.of())));
    return columns;
  }

  /// The distinct values of the columns that an index begins with.
  private Map<String, Double> keys(Name table) throws SQLException {
    String sql =
        "select column_name, max(cardinality) from information_schema.statistics"
            + " where table_schema = ? and table_name = ? and seq_in_index = 1"
            + " and column_name is not null and cardinality is not null group by column_name";
    Map<String, Double> found = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table.schema());
      statement.setString(2, table.local());
      return watch.run(
          statement,
          () -> {
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                found.put(rows.getString(1), rows.getDouble(2));
              }
            }
            return found;
          });
    }
  }

  private List<Values> sample(Table table, double rows) throws SQLException {
    List<String> columns = table.columns().stream().map(this::read).toList();
    String from = " from " + identifiers.quote(table.name());
    String some =
        rows > SAMPLE
            ? String.format(Locale.ROOT, " where rand(20261125) < %.9f", SAMPLE / rows)
            : "";
    String sql = "select " + String.join(", ", columns) + from + some + " limit " + 2 * SAMPLE;
    try (Statement statement = connection.createStatement()) {
      return watch.run(statement, EACH, () -> values(statement, sql, columns.size()));
    }
  }

  /// Long values are told apart by their beginnings.
  private String read(Column column) {
    String type = column.type().toLowerCase(Locale.ROOT);
    boolean large = type.contains("text") || type.contains("blob") || type.startsWith("json");
    String name = identifiers.quote(column.name());
    return large ? "substring(" + name + ", 1, " + LONGEST + ")" : name;
  }

  private static List<Values> values(Statement statement, String sql, int width)
      throws SQLException {
    List<Values> values = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      values.add(new Values());
    }
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        for (int i = 0; i < width; i++) {
          values.get(i).add(rows.getString(i + 1));
        }
      }
    }
    return values;
  }

  private List<double[]> numbers(String sql, Name table) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table.schema());
      statement.setString(2, table.local());
      return watch.run(
          statement,
          () -> {
            List<double[]> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                found.add(new double[] {rows.getDouble(1), rows.getDouble(2)});
              }
            }
            return found;
          });
    }
  }

  private double number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return watch.run(
          statement,
          EACH,
          () -> {
            try (ResultSet rows = statement.executeQuery(sql)) {
              return rows.next() ? rows.getDouble(1) : 0;
            }
          });
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
