package dado.plan.explain;

import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Opening a connection, or what stands on one, that nobody has to wait for: a server that does not
/// answer keeps a thread busy, but not the person who cancelled.
public final class Opening {
  private static final Logger LOG = Logger.getLogger(Opening.class.getName());
  private static final int POLL_MILLIS = 20;

  /// How long a server may take to let somebody in.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Opening() {}

  /// What is opened.
  ///
  /// @param <T> what it gives
  @FunctionalInterface
  public interface Door<T> {
    /// Opens it.
    T open() throws SQLException;
  }

  /// A connection.
  ///
  /// @throws CancellationException when nobody waits any more; what comes then is closed
  /// @throws SQLTimeoutException when the server lets nobody in for half a minute
  public static Connection of(ConnectionSource source, Progress progress) throws SQLException {
    return of(source::open, PATIENCE, progress);
  }

  /// What is opened, within a time.
  ///
  /// @throws CancellationException when nobody waits any more; what comes then is closed
  /// @throws SQLTimeoutException when it takes longer; what comes then is closed
  public static <T extends AutoCloseable> T of(Door<T> door, Duration most, Progress progress)
      throws SQLException {
    CompletableFuture<T> coming = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("dado-open").start(() -> open(door, coming));
    long deadline = System.nanoTime() + most.toNanos();
    try {
      while (!progress.cancelled() && System.nanoTime() - deadline < 0) {
        try {
          return coming.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          // Looks again whether anybody waits.
        }
      }
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var _ = coming.thenAccept(Opening::close);
    if (progress.cancelled() || Thread.currentThread().isInterrupted()) {
      throw new CancellationException("Cancelled; nothing is left running.");
    }
    throw late(most);
  }

  private static SQLTimeoutException late(Duration most) {
    return new SQLTimeoutException(
        "The server let nobody in within "
            + most.toSeconds()
            + " s: it is there but does not answer. See whether it is stopped or overloaded, and try"
            + " again.",
        "08001");
  }

  private static <T> void open(Door<T> door, CompletableFuture<T> coming) {
    try {
      coming.complete(door.open());
    } catch (SQLException | RuntimeException | Error e) {
      coming.completeExceptionally(e);
    }
  }

  private static SQLException failure(ExecutionException failed) {
    return switch (failed.getCause()) {
      case SQLException e -> e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> new SQLException("The connection could not be opened.", failed);
    };
  }

  private static void close(AutoCloseable late) {
    try {
      late.close();
    } catch (Exception e) {
      LOG.log(Level.FINE, "What came too late could not be closed.", e);
    }
  }
}
