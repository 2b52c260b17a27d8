package dado.plan.explain;

import dado.plan.model.Query;
import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// `EXPLAIN QUERY PLAN` on SQLite, which never runs the statement. To analyze, Dado runs it itself,
/// from outside: the time it takes and what its scans read and keep are measured, not guessed.
public final class SqliteExplain {
  private SqliteExplain() {}

  static Plan plan(Connection connection, Watch watch, Admitted admitted, ExplainOptions options)
      throws SQLException, ExplainRefusedException {
    ExplainServer server = ExplainServer.of(connection);
    Object _ = options.asked(server);
    List<String> missing = admitted.parameters().missing(options.arguments());
    if (!missing.isEmpty()) {
      throw Explainer.missing(missing, server, options.analyze());
    }
    SqliteBinding binding = SqliteBinding.of(admitted, options.arguments());
    try {
      String rows = rows(connection, watch, binding);
      Query plan = Explainer.parse(Engine.SQLITE, admitted.sql(), rows);
      Query whole =
          options.analyze() ? run(connection, watch, admitted, options, plan, binding) : plan;
      return new Plan(whole, server, SqliteHints.of(connection, watch, whole));
    } catch (SQLTimeoutException e) {
      throw e;
    } catch (SQLException e) {
      throw ErrorPlaces.readable(binding.numbered(), e);
    }
  }

  private static Query run(
      Connection connection,
      Watch watch,
      Admitted admitted,
      ExplainOptions options,
      Query plan,
      SqliteBinding binding)
      throws SQLException, ExplainRefusedException {
    if (admitted.kind() != Kind.READS) {
      return written(connection, watch, plan, binding);
    }
    try (Statement setting = connection.createStatement()) {
      setting.execute("pragma query_only = 1");
      PostgresqlExplain.reread(setting, "pragma query_only", "1");
      try {
        Query timed = timed(plan, took(connection, watch, binding));
        return new SqliteCounts(connection, watch, options.statementTimeout(), binding)
            .counted(timed);
      } finally {
        setting.execute("pragma query_only = 0");
      }
    }
  }

  /// Runs a statement that writes, and takes back what it did.
  private static Query written(
      Connection connection, Watch watch, Query plan, SqliteBinding binding) throws SQLException {
    connection.setAutoCommit(false);
    try {
      return timed(plan, took(connection, watch, binding));
    } finally {
      connection.rollback();
    }
  }

  /// The rows of `EXPLAIN QUERY PLAN`, a line each, with tabs between the columns.
  public static String rows(Connection connection, Watch watch, String sql) throws SQLException {
    return rows(connection, watch, SqliteBinding.plain(sql));
  }

  /// The same for a statement with values for its parameters.
  public static String rows(Connection connection, Watch watch, String sql, Arguments arguments)
      throws SQLException {
    Parameters parameters = Parameters.in(Engine.SQLITE, sql);
    return rows(
        connection, watch, new SqliteBinding(parameters.numbered(Engine.SQLITE, sql), arguments));
  }

  private static String rows(Connection connection, Watch watch, SqliteBinding binding)
      throws SQLException {
    String sql = "explain query plan " + binding.numbered().text();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.bind(statement);
      return watch.run(statement, () -> rows(statement));
    }
  }

  private static String rows(PreparedStatement statement) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (ResultSet rows = statement.executeQuery()) {
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

  private static Duration took(Connection connection, Watch watch, SqliteBinding binding)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(binding.numbered().text())) {
      binding.bind(statement);
      return watch.run(statement, () -> run(statement));
    }
  }

  private static Duration run(PreparedStatement statement) throws SQLException {
    long start = System.nanoTime();
    if (statement.execute()) {
      try (ResultSet rows = statement.getResultSet()) {
        while (rows.next()) {
          // The row is not kept: only the time counts.
        }
      }
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static Query timed(Query plan, Duration took) {
    return plan.withExecution(took.toNanos() / 1e6);
  }
}
