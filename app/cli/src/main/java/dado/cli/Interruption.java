package dado.cli;

import dado.schema.dialect.ConnectionSource;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.Scratches;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/// Ctrl+C: what runs on servers is stopped, what was made for a while is removed, and then the
/// process ends.
final class Interruption {

  /// How long tidying may take before the process ends anyway.
  private static final int PATIENCE_SECONDS = 10;

  private static final Set<Connection> OPEN =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
  private static final CountDownLatch DONE = new CountDownLatch(1);
  private static volatile boolean requested;

  private Interruption() {}

  /// From now on, Ctrl+C waits until the command has tidied up.
  static void watch() {
    Runtime.getRuntime().addShutdownHook(new Thread(Interruption::interrupted, "interruption"));
  }

  /// The command is over: the process may end at once.
  static void over() {
    DONE.countDown();
  }

  static boolean requested() {
    return requested;
  }

  private static void interrupted() {
    if (DONE.getCount() == 0) {
      return;
    }
    requested = true;
    OPEN.forEach(Interruption::stop);
    try {
      var _ = DONE.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// PostgreSQL is asked to stop the statement; a connection to another server is cut.
  private static void stop(Connection connection) {
    try {
      if (connection.isWrapperFor(PGConnection.class)) {
        connection.unwrap(PGConnection.class).cancelQuery();
      } else {
        connection.abort(Runnable::run);
      }
    } catch (SQLException | RuntimeException e) {
      // It is closed already, or its server is gone.
    }
  }

  /// Connections that Ctrl+C stops.
  static ConnectionSource stopping(ConnectionSource source) {
    return () -> {
      Connection connection = source.open();
      OPEN.add(connection);
      return connection;
    };
  }

  /// Scratch databases whose statements Ctrl+C stops, and which are dropped then.
  static Scratches stopping(Scratches scratches) {
    return (engine, progress) -> new Stopping(scratches.open(engine, progress));
  }

  private record Stopping(Scratch scratch) implements Scratch {

    @Override
    public dado.schema.model.Engine engine() {
      return scratch.engine();
    }

    @Override
    public String where() {
      return scratch.where();
    }

    @Override
    public ConnectionSource connections() {
      return stopping(scratch.connections());
    }

    @Override
    public ConnectionSource privileged() {
      return stopping(scratch.privileged());
    }

    @Override
    public void ensureRoles(Set<String> roles) throws SQLException {
      scratch.ensureRoles(roles);
    }

    @Override
    public void ensureExtension(String name) throws SQLException {
      scratch.ensureExtension(name);
    }

    @Override
    public void close() {
      scratch.close();
    }
  }
}
