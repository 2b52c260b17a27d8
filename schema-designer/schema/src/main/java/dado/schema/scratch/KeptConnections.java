package dado.schema.scratch;

import dado.schema.dialect.ConnectionSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Connections to a scratch database on PostgreSQL that wait, when they are closed, for the next
/// who asks: a new one costs the server a process, and that process reads the catalog anew.
///
/// Each is handed out as if it were new: what a session set, prepared, locked or made for itself is
/// gone. One that cannot be brought there is really closed.
final class KeptConnections implements ConnectionSource, AutoCloseable {

  private final ConnectionSource source;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  KeptConnections(ConnectionSource source) {
    this.source = source;
  }

  @Override
  public Connection open() throws SQLException {
    Connection waiting = idle.pollFirst();
    Connection connection = waiting == null ? source.open() : waiting;
    return (Connection)
        Proxy.newProxyInstance(
            KeptConnections.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new Handle(connection));
  }

  /// Really closes those that wait, and from now on those that come back.
  @Override
  public void close() {
    closed.set(true);
    for (Connection c = idle.pollFirst(); c != null; c = idle.pollFirst()) {
      quietly(c);
    }
  }

  private void release(Connection connection) {
    if (!isAsNew(connection)) {
      quietly(connection);
      return;
    }
    idle.addFirst(connection);
    if (closed.get()) {
      close();
    }
  }

  private static boolean isAsNew(Connection connection) {
    try {
      if (connection.isClosed()) {
        return false;
      }
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      connection.setReadOnly(false);
      connection.clearWarnings();
      try (Statement statement = connection.createStatement()) {
        statement.execute("DISCARD ALL");
      }
      return true;
    } catch (SQLException e) {
      // A transaction is open that its own SQL began, or the server is gone.
      return false;
    }
  }

  private static void quietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // It was of no use any more.
    }
  }

  /// What its user sees of a connection: closed once and for all, though it is used again.
  private final class Handle implements InvocationHandler {

    private final Connection connection;
    private final AtomicBoolean given = new AtomicBoolean();

    Handle(Connection connection) {
      this.connection = connection;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      return switch (method.getName()) {
        case "close" -> closed();
        case "isClosed" -> given.get() || connection.isClosed();
        case "equals" -> arguments != null && isSame(proxy, arguments[0]);
        case "hashCode" -> System.identityHashCode(proxy);
        default -> call(method, arguments);
      };
    }

    private @Nullable Object closed() {
      if (!given.getAndSet(true)) {
        release(connection);
      }
      return null;
    }

    @SuppressWarnings("ReferenceEquality") // Each use is a connection of its own.
    private static boolean isSame(Object proxy, @Nullable Object other) {
      return proxy == other;
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
      if (given.get() && method.getDeclaringClass() != Object.class) {
        throw new SQLException("This connection is closed.", "08003");
      }
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause() == null ? e : e.getCause();
      }
    }
  }
}
