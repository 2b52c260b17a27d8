package dado.plan.whatif.sqlite;

import dado.plan.explain.Watch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A connection that is asked for few rows, each at once, under a watch.
record Rows(Connection connection, Watch watch) {

  /// Rows as they come from the driver: texts, numbers, bytes, null.
  List<@Nullable Object[]> all(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return watch.run(statement, () -> read(statement));
    }
  }

  private static List<@Nullable Object[]> read(PreparedStatement statement) throws SQLException {
    List<@Nullable Object[]> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      int width = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        @Nullable Object[] row = new Object[width];
        for (int i = 0; i < width; i++) {
          row[i] = rows.getObject(i + 1);
        }
        found.add(row);
      }
    }
    return found;
  }

  /// The first column of all rows, as text.
  List<String> texts(String sql, Object... values) throws SQLException {
    return all(sql, values).stream().map(r -> String.valueOf(r[0])).toList();
  }

  /// The one number that a query gives; 0 for NULL.
  double number(String sql, Object... values) throws SQLException {
    return all(sql, values).getFirst()[0] instanceof Number number ? number.doubleValue() : 0;
  }

  /// The one number that a query gives, within a limit of its own.
  double number(String sql, Duration most) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return watch.run(
          statement,
          most,
          () -> {
            try (ResultSet rows = statement.executeQuery(sql)) {
              return rows.next() ? rows.getDouble(1) : 0;
            }
          });
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
