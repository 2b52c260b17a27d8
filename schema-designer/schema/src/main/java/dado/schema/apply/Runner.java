package dado.schema.apply;

import dado.schema.apply.ApplyException.Reason;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Progress;
import dado.schema.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Runs one version's way on a connection of its own, and keeps the history.
final class Runner {

  private final Dialect dialect;
  private final History history;
  private final Progress progress;
  private final Connection connection;
  private final Move move;
  private final long started = System.nanoTime();

  /// The position of the statement that is running.
  private int at;

  /// How many statements have run and stay.
  private int standing;

  Runner(Dialect dialect, History history, Progress progress, Connection connection, Move move) {
    this.dialect = dialect;
    this.history = history;
    this.progress = progress;
    this.connection = connection;
    this.move = move;
    this.at = move.open().isEmpty() ? move.statements().size() : move.open().getFirst();
    boolean up = move.direction() == Move.Direction.UP;
    this.standing = up ? move.statements().size() - move.open().size() : 0;
  }

  /// @throws ApplyException that names the statement, and says what stays and what to do
  /// @throws CancellationException between two statements, likewise
  void run() throws SQLException, ApplyException {
    try {
      if (move.transactional()) {
        together();
      } else {
        oneByOne();
      }
    } catch (CancellationException e) {
      rollBack();
      throw new CancellationException(move.name() + " was cancelled. " + what());
    } catch (SQLException e) {
      rollBack();
      throw failed(e);
    }
  }

  private void together() throws SQLException {
    connection.setAutoCommit(false);
    for (int position : move.open()) {
      at = position;
      execute();
    }
    at = move.statements().size();
    history.finish(connection, move, milliseconds());
    connection.commit();
  }

  private long milliseconds() {
    return (System.nanoTime() - started) / 1_000_000;
  }

  private void oneByOne() throws SQLException {
    boolean again = history.begin(connection, move);
    if (again) {
      settings();
    }
    List<Integer> open = move.open();
    for (int i = 0; i < open.size(); i++) {
      at = open.get(i);
      switch (outside(at)) {
        case JOINS -> counted();
        case ALONE, ENDS -> alone();
        case SESSION -> execute();
        case BEGINS -> i += block(i);
      }
    }
    at = move.statements().size();
    connection.setAutoCommit(false);
    history.finish(connection, move, milliseconds());
    connection.commit();
  }

  private Outside outside(int position) {
    return Outside.of(dialect.engine(), move.statements().get(position));
  }

  /// What the statements before set for their session, which is gone.
  private void settings() throws SQLException {
    int first = at;
    for (at = 0; at < first; at++) {
      if (outside(at) == Outside.SESSION) {
        execute();
      }
    }
    at = first;
  }

  /// The statement and the count of it in one transaction.
  private void counted() throws SQLException {
    connection.setAutoCommit(false);
    execute();
    history.count(connection, move, at + 1);
    connection.commit();
    connection.setAutoCommit(true);
    standing++;
  }

  /// Before it runs, the history says so, with what the schema looks like; else nobody could tell
  /// later whether it had its effect when the server died.
  private void alone() throws SQLException {
    history.sending(connection, move, at + 1, Fingerprint.of(dialect, connection));
    execute();
    history.count(connection, move, at + 1);
    standing++;
  }

  /// What the script itself puts into a transaction, with the count of it inside.
  ///
  /// @param first where it begins among the open positions
  /// @return how many of them it spans beside the first
  private int block(int first) throws SQLException {
    List<Integer> open = move.open();
    int last = end(first);
    if (last < 0) {
      execute();
      return 0;
    }
    int begin = at;
    for (int i = first; i < last; i++) {
      at = open.get(i);
      execute();
    }
    int end = open.get(last);
    history.count(connection, move, end + 1);
    at = end;
    execute();
    standing += end - begin + 1;
    return last - first;
  }

  /// Where a transaction of the script's own ends among the open positions; -1 where it holds what
  /// would end it earlier.
  private int end(int first) {
    int depth = 0;
    for (int i = first; i < move.open().size(); i++) {
      Outside outside = outside(move.open().get(i));
      depth += outside == Outside.BEGINS ? 1 : outside == Outside.ENDS ? -1 : 0;
      if (depth == 0 || outside == Outside.ALONE) {
        return depth == 0 ? i : -1;
      }
    }
    return -1;
  }

  private void execute() throws SQLException {
    if (progress.cancelled()) {
      throw new CancellationException();
    }
    SqlStatement sql = move.statements().get(at);
    int count = move.statements().size();
    progress.report(
        move.name() + ": step " + (at + 1) + " of " + count + ": " + firstLine(sql),
        (double) at / count);
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql.text());
    }
  }

  private static String firstLine(SqlStatement sql) {
    return sql.text().lines().findFirst().orElse("");
  }

  private void rollBack() {
    try {
      if (connection.getAutoCommit()) {
        Sql.run(connection, "ROLLBACK");
      } else {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      // None is open, or the connection is gone and with it the transaction.
    }
  }

  private ApplyException failed(SQLException e) {
    String left = move.transactional() ? "" : settle();
    int count = move.statements().size();
    Optional<SqlStatement> sql =
        at < count ? Optional.of(move.statements().get(at)) : Optional.empty();
    return new ApplyException(
        Reason.REFUSED,
        move.name()
            + sql.map(s -> ": step " + (at + 1) + " of " + count + " failed: ")
                .orElse(": the history could not be written: ")
            + String.valueOf(e.getMessage()).strip()
            + sql.map(s -> "\n  " + firstLine(s) + "\n  at " + move.script().place(s.start()))
                .orElse("")
            + "\n"
            + left
            + what(),
        e);
  }

  /// The statement that failed had no effect, save for an index that PostgreSQL leaves behind.
  private String settle() {
    try {
      if (at < move.statements().size()) {
        InvalidIndexes.drop(dialect, connection, move.statements().get(at).text());
        history.sending(connection, move, 0, "");
      }
      return "";
    } catch (SQLException e) {
      return "The connection is lost. ";
    }
  }

  /// What stays, and what to do.
  private String what() {
    if (move.transactional() || standing == 0) {
      return "Nothing was changed by it.";
    }
    String again = move.direction() == Move.Direction.UP ? "apply" : "rollback";
    String other = move.direction() == Move.Direction.UP ? ", or rollback to undo those" : "";
    return "The " + standing + " before it stay. Run " + again + " again to go on" + other + ".";
  }
}
