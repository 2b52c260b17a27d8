package dado.schema.apply;

import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.dialect.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;

/// How statements are run on a database.
public final class Applier {

  private Applier() {}

  /// Runs the statements in one transaction where all can be in one, else one by one.
  ///
  /// @throws SQLException whose message names the statement, and says whether those before it stay
  /// @throws CancellationException when cancelled between two statements; a transaction is then
  ///   rolled back
  public static void apply(ConnectionSource source, List<Statement> statements, Progress progress)
      throws SQLException {
    boolean together = statements.stream().allMatch(Statement::transactional);
    try (Connection connection = source.open()) {
      if (together) {
        inTransaction(connection, statements, progress);
      } else {
        oneByOne(connection, statements, progress);
      }
    }
  }

  private static void inTransaction(
      Connection connection, List<Statement> statements, Progress progress) throws SQLException {
    connection.setAutoCommit(false);
    try {
      for (int i = 0; i < statements.size(); i++) {
        run(connection, statements, i, progress, "Nothing was changed.");
      }
      connection.commit();
    } catch (SQLException | CancellationException e) {
      connection.rollback();
      throw e;
    }
  }

  private static void oneByOne(Connection connection, List<Statement> statements, Progress progress)
      throws SQLException {
    boolean open = false;
    try {
      for (int i = 0; i < statements.size(); i++) {
        String sql = statements.get(i).sql();
        String standing =
            open || i == 0 ? "Nothing was changed." : "The " + i + " before it stay as they are.";
        run(connection, statements, i, progress, standing);
        open = sql.startsWith("BEGIN") || (open && !sql.equals("COMMIT"));
      }
    } finally {
      if (open) {
        rollBack(connection);
      }
    }
  }

  /// SQLite may have rolled back already.
  private static void rollBack(Connection connection) {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      // No transaction is open any more, which is what was wanted.
    }
  }

  private static void run(
      Connection connection, List<Statement> statements, int at, Progress progress, String standing)
      throws SQLException {
    if (progress.cancelled()) {
      throw new CancellationException("The migration was cancelled. " + standing);
    }
    String sql = statements.get(at).sql();
    progress.report(firstLine(sql), (double) at / statements.size());
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new SQLException(
          "Statement "
              + (at + 1)
              + " of "
              + statements.size()
              + " failed: "
              + e.getMessage()
              + "\n  "
              + firstLine(sql)
              + "\n"
              + standing,
          e.getSQLState(),
          e.getErrorCode(),
          e);
    }
  }

  private static String firstLine(String sql) {
    return sql.lines().findFirst().orElse("");
  }
}
