package dado.plan.shop;

import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.ProgressHandler;

/// How an engine tells what a statement cost.
interface Meter {

  /// Runs a statement once, in the transaction that the connection is in.
  Measured once(Connection connection, String sql) throws SQLException;

  /// The meter of an engine.
  static Meter of(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> Meter::postgresql;
      case MYSQL, MARIADB -> Meter::family;
      case SQLITE -> Meter::sqlite;
    };
  }

  /// Runs it once to warm up and three times more, each time rolled back.
  default Measured median(Connection connection, String sql) throws SQLException {
    connection.setAutoCommit(false);
    List<Measured> runs = new ArrayList<>();
    for (int run = 0; run <= 3; run++) {
      runs.add(once(connection, sql));
      connection.rollback();
    }
    return runs.subList(1, 4).stream()
        .sorted((a, b) -> Double.compare(a.millis(), b.millis()))
        .toList()
        .get(1);
  }

  private static Measured postgresql(Connection connection, String sql) throws SQLException {
    String explain = "explain (analyze, buffers, timing off, format json) ";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(explain + sql)) {
      rows.next();
      String plan = rows.getString(1);
      long pages =
          (long) (first(plan, "\"Shared Hit Blocks\": ") + first(plan, "\"Shared Read Blocks\": "));
      return new Measured(first(plan, "\"Execution Time\": "), pages);
    }
  }

  /// The number behind the first occurrence of a key: of what all steps have, that of the top one.
  private static double first(String plan, String key) {
    int start = plan.indexOf(key) + key.length();
    int end = start;
    while ("0123456789.".indexOf(plan.charAt(end)) >= 0) {
      end++;
    }
    return Double.parseDouble(plan.substring(start, end));
  }

  private static Measured family(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("flush local status");
      double millis = timed(statement, sql);
      long touched = 0;
      try (ResultSet rows = statement.executeQuery("show session status like 'Handler_read%'")) {
        while (rows.next()) {
          touched += rows.getLong(2);
        }
      }
      return new Measured(millis, touched);
    }
  }

  private static Measured sqlite(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      double millis = timed(statement, sql);
      connection.rollback();
      return new Measured(millis, steps(connection, statement, sql));
    }
  }

  private static long steps(Connection connection, Statement statement, String sql)
      throws SQLException {
    long[] tens = {0};
    ProgressHandler.setHandler(
        connection,
        10,
        new ProgressHandler() {
          @Override
          protected int progress() {
            tens[0]++;
            return 0;
          }
        });
    try {
      timed(statement, sql);
    } finally {
      ProgressHandler.clearHandler(connection);
    }
    return tens[0] * 10;
  }

  private static double timed(Statement statement, String sql) throws SQLException {
    long start = System.nanoTime();
    if (statement.execute(sql)) {
      try (ResultSet rows = statement.getResultSet()) {
        while (rows.next()) {
          rows.getObject(1);
        }
      }
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
