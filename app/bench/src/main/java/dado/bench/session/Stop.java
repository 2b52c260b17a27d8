package dado.bench.session;

import dado.bench.session.StatementFailedException.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Stops one running statement, from another thread, in two stages: it asks the server, again and
/// again, and where that does not help within two seconds it drops the connection. SQLite runs
/// inside this process, and is only asked: to close it under its own thread is not safe.
final class Stop {

  private static final long AGAIN_MILLIS = 100;
  private static final long PATIENCE_NANOS = 2_000_000_000L;

  private final Statement statement;
  private final Connection connection;
  private final boolean abortable;
  private final ScheduledExecutorService clock;
  private final Executor helpers;
  private @Nullable Reason reason;
  private @Nullable ScheduledFuture<?> asking;
  private @Nullable ScheduledFuture<?> limit;
  private final AtomicBoolean inFlight = new AtomicBoolean();
  private long since;
  private boolean over;
  private boolean aborted;

  Stop(Statement statement, boolean abortable, ScheduledExecutorService clock, Executor helpers)
      throws SQLException {
    this.statement = statement;
    this.connection = statement.getConnection();
    this.abortable = abortable;
    this.clock = clock;
    this.helpers = helpers;
  }

  /// Stops the statement once it has run so long.
  synchronized void after(long millis) {
    limit = clock.schedule(() -> now(Reason.TIMED_OUT), millis, TimeUnit.MILLISECONDS);
  }

  /// Stops the statement, and comes back at once.
  synchronized void now(Reason why) {
    if (over || reason != null) {
      return;
    }
    reason = why;
    since = System.nanoTime();
    asking =
        clock.scheduleWithFixedDelay(
            () -> helpers.execute(this::ask), 0, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void ask() {
    if (over()) {
      return;
    }
    if (abortable && System.nanoTime() - since > PATIENCE_NANOS) {
      abort();
      return;
    }
    if (!abortable) {
      askHere();
    } else if (inFlight.compareAndSet(false, true)) {
      askServer();
      inFlight.set(false);
    }
  }

  /// SQLite's interruption hits whatever runs, so the end of this statement waits for it.
  private synchronized void askHere() {
    if (!over) {
      askServer();
    }
  }

  private void askServer() {
    try {
      statement.cancel();
    } catch (SQLException e) {
      // It may have ended meanwhile. If not, the next round asks again, and the last one aborts.
    }
  }

  private void abort() {
    synchronized (this) {
      if (over || aborted) {
        return;
      }
      aborted = true;
    }
    try {
      connection.abort(helpers);
    } catch (SQLException e) {
      // Then it is gone already.
    }
  }

  private synchronized boolean over() {
    return over;
  }

  /// Says that the statement has ended, so that nothing stops the next one.
  synchronized void end() {
    over = true;
    cancel(asking);
    cancel(limit);
  }

  private static void cancel(@Nullable ScheduledFuture<?> task) {
    if (task != null) {
      task.cancel(false);
    }
  }

  /// Why it was stopped; empty while nobody did.
  synchronized Optional<Reason> reason() {
    return Optional.ofNullable(reason);
  }

  /// Whether the connection was dropped for it.
  synchronized boolean aborted() {
    return aborted;
  }
}
