package dado.plan.explain;

import dado.plan.model.Query;
import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `EXPLAIN` on MySQL and MariaDB, in a session that only reads.
///
/// Connector/J tells a MariaDB server nothing of `setReadOnly`, so the session is told in SQL.
final class MysqlExplain {
  private MysqlExplain() {}

  static Query query(Connection connection, Watch watch, String sql, ExplainOptions options)
      throws SQLException, ExplainRefusedException {
    boolean mariadb = connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
    if (options.analyze()) {
      refuseFiles(mariadb ? Engine.MARIADB : Engine.MYSQL, sql);
    }
    try (Statement statement = connection.createStatement()) {
      for (String setting : settings(mariadb, options)) {
        statement.execute(setting);
      }
      String text = watch.run(statement, () -> text(statement, verb(mariadb, options) + sql));
      return Explainer.parse(mariadb ? Engine.MARIADB : Engine.MYSQL, sql, text);
    }
  }

  private static List<String> settings(boolean mariadb, ExplainOptions options) {
    Duration limit = options.statementTimeout();
    return List.of(
        "set session transaction read only",
        mariadb
            ? String.format(
                Locale.ROOT, "set session max_statement_time = %.3f", limit.toMillis() / 1000.0)
            : String.format(
                Locale.ROOT, "set session max_execution_time = %d", Math.max(1, limit.toMillis())),
        String.format(
            Locale.ROOT,
            "set session lock_wait_timeout = %d",
            Math.max(1, options.lockTimeout().toSeconds())));
  }

  private static String verb(boolean mariadb, ExplainOptions options) {
    if (mariadb) {
      return options.analyze() ? "analyze format=json " : "explain format=json ";
    }
    return options.analyze() ? "explain analyze format=tree " : "explain format=tree ";
  }

  private static String text(Statement statement, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return String.join("\n", lines);
  }

  /// `INTO OUTFILE` writes a file even in a session that only reads.
  private static void refuseFiles(Engine engine, String sql) throws ExplainRefusedException {
    for (Token token : SqlLexer.tokens(engine, sql)) {
      String text = token.in(sql).toLowerCase(Locale.ROOT);
      boolean executed = text.startsWith("/*!") || text.startsWith("/*m!");
      if (executed || text.equals("into")) {
        throw new ExplainRefusedException(
            executed
                ? "The statement holds a comment that the server executes, so it is not run. Take it"
                    + " out, or explain the statement without running it."
                : "The statement writes with INTO, so it is not run. Take that part out.");
      }
    }
  }
}
