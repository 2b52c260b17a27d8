package dado.plan.explain;

import dado.plan.model.Query;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/// `EXPLAIN QUERY PLAN` on SQLite, which never runs the statement. To analyze, Dado runs it itself,
/// from outside: the time it takes and what its scans read and keep are measured, not guessed.
public final class SqliteExplain {
  private SqliteExplain() {}

  static Query query(Connection connection, Watch watch, String sql, ExplainOptions options)
      throws SQLException {
    Query plan = Explainer.parse(Engine.SQLITE, sql, rows(connection, watch, sql));
    if (!options.analyze()) {
      return plan;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma query_only = 1");
      try {
        Duration took = watch.run(statement, () -> run(statement, sql));
        Query timed = timed(plan, took);
        return new SqliteCounts(connection, watch, options.statementTimeout()).counted(timed);
      } finally {
        statement.execute("pragma query_only = 0");
      }
    }
  }

  /// The rows of `EXPLAIN QUERY PLAN`, a line each, with tabs between the columns.
  public static String rows(Connection connection, Watch watch, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return watch.run(statement, () -> rows(statement, sql));
    }
  }

  private static String rows(Statement statement, String sql) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (ResultSet rows = statement.executeQuery("explain query plan " + sql)) {
      while (rows.next()) {
        String detail = rows.getString(4).replaceAll("[\\t\\r\\n]", " ");
        text.append(
            String.format(
                Locale.ROOT,
                "%d\t%d\t%d\t%s%n",
                rows.getInt(1),
                rows.getInt(2),
                rows.getInt(3),
                detail));
      }
    }
    return text.toString();
  }

  private static Duration run(Statement statement, String sql) throws SQLException {
    long start = System.nanoTime();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        // The row is not kept: only the time counts.
      }
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static Query timed(Query plan, Duration took) {
    return plan.withExecution(took.toNanos() / 1e6);
  }
}
