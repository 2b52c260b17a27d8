package dado.schema.apply;

import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.dialect.Statement;
import dado.schema.migration.Steps;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;

/// How statements are run on a database.
public final class Applier {

  private Applier() {}

  /// Runs the statements, each group of them in its transaction or outside of any.
  ///
  /// @throws SQLException whose message names the statement, and says whether those before it stay
  /// @throws CancellationException when cancelled between two statements; an open transaction is
  ///   then rolled back
  public static void apply(ConnectionSource source, List<Statement> statements, Progress progress)
      throws SQLException {
    try (Connection connection = source.open()) {
      int done = 0;
      for (List<Statement> group : Steps.groups(statements)) {
        Run run = new Run(connection, statements, progress, done);
        if (group.stream().allMatch(Statement::transactional)) {
          run.inTransaction(group.size());
        } else {
          run.oneByOne(group.size());
        }
        done += group.size();
      }
    }
  }

  /// A group of statements that is being run.
  ///
  /// @param start the index of its first statement
  private record Run(
      Connection connection, List<Statement> statements, Progress progress, int start) {

    void inTransaction(int size) throws SQLException {
      connection.setAutoCommit(false);
      try {
        for (int i = start; i < start + size; i++) {
          run(connection, statements, i, progress, standing(start));
        }
        connection.commit();
      } catch (SQLException | CancellationException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }

    void oneByOne(int size) throws SQLException {
      int open = -1;
      try {
        for (int i = start; i < start + size; i++) {
          String sql = statements.get(i).sql();
          run(connection, statements, i, progress, standing(open < 0 ? i : open));
          if (sql.startsWith("BEGIN")) {
            open = isSetting(start, i) ? 0 : i;
          } else if (sql.equals("COMMIT")) {
            open = -1;
          }
        }
      } finally {
        if (open >= 0) {
          rollBack(connection);
        }
      }
    }

    /// Whether nothing but settings came before, which change no data.
    private boolean isSetting(int from, int to) {
      return from == 0
          && statements.subList(from, to).stream().allMatch(s -> s.sql().startsWith("PRAGMA"));
    }

    private static String standing(int done) {
      return done == 0 ? "Nothing was changed." : "The " + done + " before it stay as they are.";
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
