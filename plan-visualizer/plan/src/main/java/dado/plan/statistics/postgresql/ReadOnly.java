package dado.plan.statistics.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// A transaction on PostgreSQL that only reads, waits for no lock longer than two seconds, and is
/// rolled back.
public final class ReadOnly {
  private ReadOnly() {}

  /// A piece of work in it.
  ///
  /// @param <T> what it gives
  @FunctionalInterface
  public interface Work<T> {
    /// Does it.
    T run() throws SQLException;
  }

  /// Does a piece of work. The connection is in auto-commit before, and after.
  public static <T> T on(Connection connection, Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      try (Statement statement = connection.createStatement()) {
        statement.execute("set transaction read only");
        statement.execute("set local lock_timeout = '2s'");
      }
      return work.run();
    } finally {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
