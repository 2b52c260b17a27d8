package dado.plan.verify;

import dado.plan.explain.Watch;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/// Runs statements and takes them back.
record Meter(Connection connection, Watch watch) {
  private static final int TIMES = 3;
  private static final int FETCH = 1000;

  /// Milliseconds, the median of three runs after one that warms up, each fetched whole and rolled
  /// back.
  double millis(String sql) throws SQLException {
    double[] took = new double[TIMES];
    connection.setAutoCommit(false);
    try {
      for (int i = -1; i < TIMES; i++) {
        double one = once(sql);
        if (i >= 0) {
          took[i] = one;
        }
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    Arrays.sort(took);
    return took[TIMES / 2];
  }

  private double once(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      long start = System.nanoTime();
      boolean _ = watch.run(statement, () -> fetched(statement, sql));
      double took = (System.nanoTime() - start) / 1e6;
      connection.rollback();
      return took;
    }
  }

  private static boolean fetched(Statement statement, String sql) throws SQLException {
    if (!statement.execute(sql)) {
      return false;
    }
    try (ResultSet rows = statement.getResultSet()) {
      while (rows.next()) {
        // Only the time counts.
      }
    }
    return true;
  }
}
