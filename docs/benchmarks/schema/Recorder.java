import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What is asked through a connection, so that the same can be asked again without anybody who reads it.
final class Recorder {

  /// A call of a statement: its own, with the SQL of its statement where that was prepared.
  private record Call(Method method, Object[] arguments) {}

  /// A statement and what was called on it.
  private record Recorded(Object[] sql, List<Call> calls) {}

  private final List<Recorded> statements = new ArrayList<>();

  /// The connection, listened to.
  Connection on(Connection connection) {
    return (Connection)
        proxy(Connection.class, (method, arguments) -> {
          Object result = call(connection, method, arguments);
          if (!(result instanceof Statement)) {
            return result;
          }
          Recorded recorded = new Recorded(arguments, new ArrayList<>());
          statements.add(recorded);
          return statement(method.getReturnType(), result, recorded);
        });
  }

  private static Object statement(Class<?> type, Object statement, Recorded recorded) {
    return proxy(type, (method, arguments) -> {
      if (method.getName().startsWith("set") || method.getName().startsWith("execute")) {
        recorded.calls().add(new Call(method, arguments));
      }
      return call(statement, method, arguments);
    });
  }

  private interface Handler {
    Object handle(Method method, Object[] arguments) throws Throwable;
  }

  private static Object proxy(Class<?> type, Handler handler) {
    return Proxy.newProxyInstance(
        Recorder.class.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) ->
            handler.handle(method, arguments == null ? new Object[0] : arguments));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /// Asks all of it again and drains the answers; gives the number of rows.
  ///
  /// @param inTransaction as the reader does it, so that rows come in portions
  long replay(Connection connection, boolean inTransaction) throws Throwable {
    connection.setAutoCommit(!inTransaction);
    long rows = 0;
    for (Recorded recorded : statements) {
      try (Statement statement =
          recorded.sql().length == 0
              ? connection.createStatement()
              : prepared(connection, recorded.sql())) {
        for (Call call : recorded.calls()) {
          rows += drained(call(statement, call.method(), call.arguments()));
        }
      }
    }
    if (inTransaction) {
      connection.rollback();
    }
    return rows;
  }

  private static PreparedStatement prepared(Connection connection, Object[] sql) throws SQLException {
    return connection.prepareStatement((String) sql[0]);
  }

  private static long drained(Object result) throws SQLException {
    long rows = 0;
    if (result instanceof ResultSet set) {
      try (set) {
        while (set.next()) {
          rows++;
        }
      }
    }
    return rows;
  }

  int size() {
    return statements.size();
  }
}
