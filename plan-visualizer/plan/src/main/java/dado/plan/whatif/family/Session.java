package dado.plan.whatif.family;

import dado.plan.explain.Opening;
import dado.plan.explain.Watch;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A connection under a watch.
record Session(Connection connection, Watch watch) implements AutoCloseable {

  static Session open(ConnectionSource source, Duration limit, Progress progress)
      throws SQLException {
    Connection connection = Opening.of(source, progress);
    try {
      return new Session(connection, Watch.over(connection, limit, progress));
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean _ = watch.run(statement, () -> statement.execute(sql));
    }
  }

  /// The values of one column of a query, NULL as "".
  List<String> column(int column, String sql, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      return watch.run(
          statement,
          () -> {
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                String value = rows.getString(column);
                found.add(value == null ? "" : value);
              }
            }
            return found;
          });
    }
  }

  /// All rows of one column as lines of a text, within a limit of its own.
  String text(String sql, Duration most) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return watch.run(
          statement,
          most,
          () -> {
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(sql)) {
              while (rows.next()) {
                lines.add(rows.getString(1));
              }
            }
            return String.join("\n", lines);
          });
    }
  }

  double number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return watch.run(
          statement,
          () -> {
            try (ResultSet rows = statement.executeQuery(sql)) {
              return rows.next() ? rows.getDouble(1) : 0;
            }
          });
    }
  }

  @Override
  public void close() throws SQLException {
    watch.close();
    connection.close();
  }
}
