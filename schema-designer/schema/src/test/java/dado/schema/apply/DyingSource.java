package dado.schema.apply;

import dado.schema.dialect.ConnectionSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Real connections that all break at one call to the server: before the server has it, or when it
/// has done it and the answer is lost.
final class DyingSource implements ConnectionSource {

  private final ConnectionSource real;
  private final boolean after;
  private final List<Connection> open = new ArrayList<>();
  private int left;
  private boolean dead;

  DyingSource(ConnectionSource real, int call, boolean after) {
    this.real = real;
    this.left = call;
    this.after = after;
  }

  /// Whether the call at which they break has come.
  boolean isDead() {
    return dead;
  }

  @Override
  public Connection open() throws SQLException {
    refuse();
    Connection connection = real.open();
    open.add(connection);
    return proxy(Connection.class, connection);
  }

  private void refuse() throws SQLException {
    if (dead) {
      throw new SQLException("The server is gone.", "08006");
    }
  }

  private <T> T proxy(Class<T> type, Object target) {
    InvocationHandler handler =
        (self, method, arguments) -> {
          String name = method.getName();
          boolean call = name.startsWith("execute") || name.equals("commit");
          if (!name.equals("close") && !name.equals("setEscapeProcessing")) {
            refuse();
          }
          if (call && --left == 0 && !after) {
            die();
          }
          @Nullable Object result = invoke(() -> method.invoke(target, arguments));
          if (call && left == 0 && after) {
            die();
          }
          return wrapped(result);
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private interface Call {
    @Nullable Object run() throws InvocationTargetException, IllegalAccessException;
  }

  private static @Nullable Object invoke(Call call) throws Throwable {
    try {
      return call.run();
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private @Nullable Object wrapped(@Nullable Object result) {
    return switch (result) {
      case PreparedStatement s -> proxy(PreparedStatement.class, s);
      case Statement s -> proxy(Statement.class, s);
      case null -> null;
      default -> result;
    };
  }

  private void die() throws SQLException {
    dead = true;
    for (Connection connection : open) {
      if (!connection.isClosed() && !connection.getAutoCommit()) {
        connection.rollback();
      }
      connection.close();
    }
    refuse();
  }
}
