package dado.schema.apply;

import dado.schema.apply.ApplyException.Reason;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// What keeps two appliers from one database. It is gone when its holder is, however that ended.
interface Lock extends AutoCloseable {

  /// How often a lock that somebody holds is tried again.
  Duration PAUSE = Duration.ofMillis(100);

  /// Whether it is still held.
  boolean isHeld() throws SQLException;

  @Override
  void close();

  /// Takes the lock of a database.
  ///
  /// @throws ApplyException that says who holds it, when it is held for longer than the patience
  static Lock take(Dialect dialect, ConnectionSource source, Duration patience, Progress progress)
      throws SQLException, ApplyException {
    long end = System.nanoTime() + patience.toNanos();
    Connection connection = source.open();
    Attempt attempt =
        switch (dialect.engine()) {
          case POSTGRESQL -> new AdvisoryLock(connection);
          case MYSQL, MARIADB -> new NamedLock(connection);
          case SQLITE -> new RowLock(dialect, source, connection);
        };
    try {
      Optional<Lock> lock = attempt.tried();
      while (lock.isEmpty()) {
        if (System.nanoTime() >= end) {
          throw held(attempt.holder());
        }
        pause(progress);
        lock = attempt.tried();
      }
      return lock.get();
    } catch (SQLException | ApplyException | RuntimeException e) {
      closeQuietly(connection);
      throw e;
    }
  }

  /// One engine's way to take it.
  interface Attempt {
    Optional<Lock> tried() throws SQLException;

    /// Who holds it, for people, or "" where that cannot be known.
    String holder() throws SQLException;
  }

  private static void pause(Progress progress) {
    progress.report("Waiting for another run of migrations", -1);
    if (progress.cancelled()) {
      throw new CancellationException("Cancelled while waiting. Nothing was changed.");
    }
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while waiting. Nothing was changed.");
    }
  }

  private static ApplyException held(String holder) {
    return new ApplyException(
        Reason.LOCKED,
        "Somebody else applies migrations to this database"
            + (holder.isEmpty() ? "" : ": " + holder)
            + ". Nothing was changed. Try again when that is done.");
  }

  static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // It is broken, and with it the lock is gone.
    }
  }
}
