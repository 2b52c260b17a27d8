package dado.plan.statistics.sqlite;

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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads what a SQLite file tells of its rows: counts, and the values of a sample of each table.
/// SQLite itself keeps nothing about columns, and `sqlite_stat1` says nothing of single values.
public final class SqliteStatistics {
  private static final int SAMPLE = 10_000;
  private static final int COMMON = 20;
  private static final double RARELY = 0.002;
  private static final Duration EACH = Duration.ofSeconds(3);
  private static final Duration ALL = Duration.ofSeconds(20);

  private final Connection connection;
  private final Watch watch;
  private final Identifiers identifiers = Dialects.of(Engine.SQLITE).identifiers();
  private final long end = System.nanoTime() + ALL.toNanos();

  private SqliteStatistics(Connection connection, Watch watch) {
    this.connection = connection;
    this.watch = watch;
  }

  /// The statistics of a schema's tables. A table whose sample takes more than three seconds, or
  /// whose turn comes after twenty, has its rows only, or nothing.
  public static Statistics read(Connection connection, Watch watch, Schema schema)
      throws SQLException {
    SqliteStatistics reader = new SqliteStatistics(connection, watch);
    Map<Name, TableStatistics> tables = new HashMap<>();
    for (Table table : schema.tables()) {
      reader.table(table).ifPresent(t -> tables.put(table.name(), t));
    }
    return new Statistics(tables);
  }

  private Optional<TableStatistics> table(Table table) throws SQLException {
    if (System.nanoTime() > end) {
      return Optional.empty();
    }
    TableStatistics counted;
    try {
      String count = "select count(*) from " + identifiers.quote(table.name());
      counted = TableStatistics.ofRows(number(count));
    } catch (SQLTimeoutException e) {
      return Optional.empty();
    }
    try {
      return Optional.of(sampled(table, counted.rows()));
    } catch (SQLTimeoutException e) {
      return Optional.of(counted);
    }
  }

  private TableStatistics sampled(Table table, double rows) throws SQLException {
    Map<String, ColumnStatistics> columns = new HashMap<>();
    String sample = "temp.dado_sample";
    execute("drop table if exists " + sample);
    execute("create temp table dado_sample as " + sample(table, rows));
    try {
      double sampled = number("select count(*) from " + sample);
      for (Column column : table.columns()) {
        if (sampled > 0) {
          columns.put(column.name(), column(column.name(), sampled, rows));
        }
      }
    } finally {
      execute("drop table if exists " + sample);
    }
    TableStatistics only = TableStatistics.ofRows(rows);
    double width = columns.values().stream().mapToDouble(ColumnStatistics::width).sum();
    return new TableStatistics(
        rows,
        0,
        (long) (rows * (width + table.columns().size() + 4)),
        only.visible(),
        only.analyzed(),
        only.changed(),
        only.inserted(),
        only.updated(),
        only.deleted(),
        columns);
  }

  private String sample(Table table, double rows) throws SQLException {
    String all = "select * from " + identifiers.quote(table.name());
    if (rows <= SAMPLE) {
      return all;
    }
    long stride = (long) Math.ceil(rows / SAMPLE);
    boolean rowid =
        number(
                "select count(*) from pragma_table_list where schema = 'main' and wr = 0 and"
                    + " type = 'table' and name = "
                    + identifiers.literal(table.name().local()))
            > 0;
    // The product spreads: a plain remainder would keep step with numbered test data.
    return rowid
        ? all + " where rowid * 2654435761 % 4294967296 < " + 4294967296L / stride
        : all + " limit " + SAMPLE;
  }

  private ColumnStatistics column(String name, double sampled, double rows) throws SQLException {
    String column = identifiers.quote(name);
    double nulls =
        number("select count(*) from temp.dado_sample where " + column + " is null") / sampled;
    double width =
        number(
            "select coalesce(avg(length(cast(" + column + " as blob))), 0) from temp.dado_sample");
    String groups =
        "(select count(*) as c from temp.dado_sample where "
            + column
            + " is not null group by "
            + column
            + ")";
    double distinct = number("select count(*) from " + groups);
    double single = number("select count(*) from " + groups + " where c = 1");
    return new ColumnStatistics(
        nulls,
        width,
        Sampling.values(sampled * (1 - nulls), distinct, single, rows * (1 - nulls)),
        OptionalDouble.empty(),
        common(column, sampled));
  }

  private Map<String, Double> common(String column, double sampled) throws SQLException {
    String sql =
        "select cast("
            + column
            + " as text), count(*) from temp.dado_sample where "
            + column
            + " is not null and typeof("
            + column
            + ") <> 'blob' group by "
            + column
            + " having count(*) >= max(3, "
            + RARELY
            + " * "
            + sampled
            + ") order by 2 desc, 1 limit "
            + COMMON;
    try (Statement statement = connection.createStatement()) {
      return watch.run(
          statement,
          EACH,
          () -> {
            Map<String, Double> found = new LinkedHashMap<>();
            try (ResultSet values = statement.executeQuery(sql)) {
              while (values.next()) {
                found.put(values.getString(1), values.getDouble(2) / sampled);
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
      boolean _ = watch.run(statement, EACH, () -> statement.execute(sql));
    }
  }
}
