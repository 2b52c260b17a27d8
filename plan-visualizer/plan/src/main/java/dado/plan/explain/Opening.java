package dado.plan.explain;

import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Opening a connection that nobody has to wait for: a server that does not answer keeps a thread
/// busy, but not the person who cancelled.
final class Opening {
  private static final Logger LOG = Logger.getLogger(Opening.class.getName());
  private static final int POLL_MILLIS = 20;

  private Opening() {}

  /// @throws CancellationException when nobody waits any more; what comes then is closed
  static Connection of(ConnectionSource source, Progress progress) throws SQLException {
    CompletableFuture<Connection> coming = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("dado-open").start(() -> open(source, coming));
    while (true) {
      if (progress.cancelled()) {
        var _ = coming.thenAccept(Opening::close);
        throw new CancellationException("Cancelled; nothing is left running.");
      }
      try {
        return coming.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // Looks again whether anybody waits.
      } catch (ExecutionException e) {
        throw failure(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        var _ = coming.thenAccept(Opening::close);
        throw new CancellationException("Cancelled; nothing is left running.");
      }
    }
  }

  private static void open(ConnectionSource source, CompletableFuture<Connection> coming) {
    try {
      coming.complete(source.open());
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

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.log(Level.FINE, "A connection that came too late could not be closed.", e);
    }
  }
}
