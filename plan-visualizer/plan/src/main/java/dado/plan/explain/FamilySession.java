package dado.plan.explain;

import dado.schema.model.Engine;
import dado.schema.model.Version;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A session on MySQL or MariaDB with limits of time, which only reads or is rolled back.
///
/// Connector/J tells a MariaDB server nothing of `setReadOnly`, so the session is told in SQL.
final class FamilySession {
  private static final Version JSON_VERSIONS = new Version(8, 3, 0);

  private FamilySession() {}

  static void begin(
      Connection connection,
      ExplainServer server,
      ExplainOptions options,
      Set<ExplainOption> asked,
      boolean readOnly)
      throws SQLException, ExplainRefusedException {
    try (Statement statement = connection.createStatement()) {
      for (String setting : settings(server, options)) {
        statement.execute(setting);
      }
      if (server.engine() == Engine.MYSQL && server.version().compareTo(JSON_VERSIONS) >= 0) {
        int json = asked.contains(ExplainOption.JSON_V2) ? 2 : 1;
        statement.execute("set session explain_json_format_version = " + json);
      }
      if (readOnly) {
        statement.execute("set session transaction read only");
        PostgresqlExplain.reread(statement, "select @@session." + variable(server), "1");
      } else {
        connection.setAutoCommit(false);
      }
    }
  }

  private static List<String> settings(ExplainServer server, ExplainOptions options) {
    Duration limit = options.statementTimeout();
    long lock = Math.max(1, options.lockTimeout().toSeconds());
    List<String> settings = new ArrayList<>();
    settings.add(
        server.engine() == Engine.MARIADB
            ? String.format(
                Locale.ROOT, "set session max_statement_time = %.3f", limit.toMillis() / 1000.0)
            : String.format(
                Locale.ROOT, "set session max_execution_time = %d", Math.max(1, limit.toMillis())));
    settings.add(String.format(Locale.ROOT, "set session lock_wait_timeout = %d", lock));
    settings.add(String.format(Locale.ROOT, "set session innodb_lock_wait_timeout = %d", lock));
    return settings;
  }

  private static String variable(ExplainServer server) {
    boolean renamed =
        server.engine() == Engine.MARIADB
            ? server.version().atLeast(11, 1)
            : server.version().compareTo(new Version(5, 7, 20)) >= 0;
    return renamed ? "transaction_read_only" : "tx_read_only";
  }

  /// Takes back what was done.
  static void end(Connection connection) throws SQLException {
    if (!connection.isClosed() && !connection.getAutoCommit()) {
      connection.rollback();
    }
  }
}
