package dado.plan.explain;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// `EXPLAIN` on PostgreSQL: sealed, in a transaction that only reads and that is always rolled
/// back.
final class PostgresqlExplain {
  private PostgresqlExplain() {}

  static String text(Connection connection, Watch watch, String sql, ExplainOptions options)
      throws SQLException, ExplainRefusedException {
    connection.setAutoCommit(false);
    try {
      boolean writes = options.analyze() && options.allowWrites();
      begin(connection, options, !writes);
      if (options.analyze() && !writes) {
        refuseVolatile(connection, watch, sql);
      }
      return PostgresqlSeal.explain(connection, watch, sql, options.analyze());
    } finally {
      rollback(connection);
    }
  }

  private static void begin(Connection connection, ExplainOptions options, boolean readOnly)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (readOnly) {
        statement.execute("set transaction read only");
      }
      statement.execute(local("statement_timeout", options.statementTimeout()));
      statement.execute(local("lock_timeout", options.lockTimeout()));
    }
  }

  private static String local(String setting, Duration limit) {
    return String.format(Locale.ROOT, "set local %s = %d", setting, Math.max(1, limit.toMillis()));
  }

  private static void rollback(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      connection.rollback();
    }
  }

  private static void refuseVolatile(Connection connection, Watch watch, String sql)
      throws SQLException, ExplainRefusedException {
    List<String> found = VolatileCalls.in(connection, watch, sql);
    if (!found.isEmpty()) {
      throw new ExplainRefusedException(
          "The statement calls "
              + found.stream().map(n -> n + "()").collect(Collectors.joining(", "))
              + ", which may change something each time it runs (it is declared volatile), so it is"
              + " not run. Explain it without running it.");
    }
  }
}
