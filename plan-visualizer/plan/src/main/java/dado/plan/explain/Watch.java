package dado.plan.explain;

import dado.schema.dialect.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// A watch over the statements of one connection: it stops the one that runs when its time is up or
/// when nobody waits for it any more. It works beside the drivers' own timeouts, which SQLite
/// ignores and a frozen server never honours.
public final class Watch implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Watch.class.getName());
  private static final Duration POLL = Duration.ofMillis(20);

  /// How long a statement whose time is up may go on before its connection is cut.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /// The same where a person cancelled, who expects an answer within a second.
  private static final Duration IMPATIENCE = Duration.ofMillis(700);

  private final Connection connection;
  private final Duration limit;
  private final Progress progress;
  private final boolean inProcess;
  private final Thread thread;
  private volatile @Nullable Statement running;
  private volatile long deadline;
  private volatile boolean timedOut;
  private volatile boolean closed;
  private volatile boolean cut;
  private volatile @Nullable Thread cancelling;

  private Watch(Connection connection, Duration limit, Progress progress) throws SQLException {
    this.connection = connection;
    this.limit = limit;
    this.progress = progress;
    this.inProcess = connection.getMetaData().getDatabaseProductName().equals("SQLite");
    this.thread = Thread.ofPlatform().daemon().name("dado-watch").unstarted(this::watch);
  }

  /// Begins to watch a connection. It also bounds how long the driver waits for the network.
  ///
  /// @param limit the most that one statement may take
  public static Watch over(Connection connection, Duration limit, Progress progress)
      throws SQLException {
    Watch watch = new Watch(connection, limit, progress);
    if (!watch.inProcess) {
      int millis =
          (int) Math.min(Integer.MAX_VALUE, limit.plus(PATIENCE).plus(PATIENCE).toMillis());
      connection.setNetworkTimeout(Runnable::run, millis);
    }
    watch.thread.start();
    return watch;
  }

  /// A piece of work on a statement.
  ///
  /// @param <T> what it gives
  @FunctionalInterface
  public interface Work<T> {
    /// Does it.
    T run() throws SQLException;
  }

  /// Runs work on a statement, within the limit that the watch was given.
  ///
  /// @throws SQLTimeoutException when its time was up
  /// @throws CancellationException when nobody waits any more
  public <T> T run(Statement statement, Work<T> work) throws SQLException {
    return run(statement, limit, work);
  }

  /// Runs work on a statement, within a limit of its own.
  public <T> T run(Statement statement, Duration most, Work<T> work) throws SQLException {
    throwIfCancelled();
    timedOut = false;
    deadline = System.nanoTime() + most.toNanos();
    running = statement;
    try {
      T result = work.run();
      throwIfCancelled();
      // MySQL answers a stopped EXPLAIN ANALYZE with what it has until then, and no error.
      if (timedOut || System.nanoTime() - deadline > 0) {
        throw late(most, new SQLException("stopped"));
      }
      return result;
    } catch (SQLTimeoutException e) {
      throw e;
    } catch (SQLException e) {
      throwIfCancelled();
      throw timedOut ? late(most, e) : e;
    } finally {
      running = null;
      settle();
    }
  }

  /// Waits for the one who cancels, so that the next statement is not hit instead.
  private void settle() throws SQLException {
    Thread last = cancelling;
    if (last == null || !last.isAlive() || connection.isClosed()) {
      return;
    }
    try {
      last.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Stops here when nobody waits any more.
  public void throwIfCancelled() {
    if (progress.cancelled()) {
      throw new CancellationException("Cancelled; nothing is left running.");
    }
  }

  private SQLTimeoutException late(Duration most, SQLException cause) {
    String remedy =
        cut
            ? "The server does not even answer that it stopped, so the connection was cut: see"
                + " whether the server is stopped or overloaded, and try again."
            : "Allow more time, or explain it without running it.";
    String text =
        String.format(
            Locale.ROOT,
            "The statement was stopped after %s s, the limit. %s",
            most.toMillis() / 1000.0,
            remedy);
    return new SQLTimeoutException(text, cause.getSQLState(), cause);
  }

  private void watch() {
    long stoppedAt = 0;
    while (!closed) {
      Statement statement = running;
      if (statement == null && isClosed()) {
        return;
      } else if (!due(statement)) {
        stoppedAt = 0;
      } else {
        stoppedAt = stoppedAt == 0 ? System.nanoTime() : stoppedAt;
        if (!inProcess && System.nanoTime() - stoppedAt > patience().toNanos()) {
          cut();
        } else if (statement != null) {
          cancelBeside(statement);
        }
      }
      pause();
    }
  }

  private boolean isClosed() {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  private Duration patience() {
    return progress.cancelled() ? IMPATIENCE : PATIENCE;
  }

  /// Between statements a frozen server is waited for as well: at a rollback, or when settings are
  /// made.
  private boolean due(@Nullable Statement statement) {
    if (statement == null) {
      return progress.cancelled();
    }
    if (System.nanoTime() - deadline > 0) {
      timedOut = true;
    }
    return timedOut || progress.cancelled();
  }

  /// A frozen server lets the one who cancels wait too: that must not keep the watch.
  private void cancelBeside(Statement statement) {
    Thread last = cancelling;
    if (last == null || !last.isAlive()) {
      cancelling = Thread.ofPlatform().daemon().name("dado-cancel").start(() -> cancel(statement));
    }
  }

  /// SQLite has no connection to cut: its statement is told to stop until it does. PostgreSQL's
  /// driver would let a statement wait for the one who cancels it, also after its connection was
  /// cut; it does not when the connection is told.
  private void cancel(Statement statement) {
    try {
      if (connection.isWrapperFor(PGConnection.class)) {
        connection.unwrap(PGConnection.class).cancelQuery();
      } else {
        statement.cancel();
      }
    } catch (SQLException | RuntimeException e) {
      // Connector/J fails so when the connection closes meanwhile.
      LOG.log(Level.FINE, "The driver could not cancel; it is told again.", e);
    }
  }

  private void cut() {
    cut = true;
    try {
      connection.abort(Runnable::run);
    } catch (SQLException | RuntimeException e) {
      LOG.log(Level.FINE, "The driver could not cut the connection; it is told again.", e);
    }
  }

  private void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
