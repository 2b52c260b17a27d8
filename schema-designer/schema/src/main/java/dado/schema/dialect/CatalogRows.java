package dado.schema.dialect;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/// The rows of one query of a catalog, read into values.
public final class CatalogRows {

  private final Connection connection;
  private final Progress progress;

  /// Reads through a connection, and stops when the progress is cancelled.
  public CatalogRows(Connection connection, Progress progress) {
    this.connection = connection;
    this.progress = progress;
  }

  /// What makes a value of the row that a result set stands on.
  @FunctionalInterface
  public interface RowReader<T> {

    /// The value of this row.
    T read(ResultSet row) throws SQLException;
  }

  /// All rows of a query.
  ///
  /// @param what what is read, for people
  /// @param fraction how far the whole read is when this query starts, 0 to 1
  /// @throws CancellationException when nobody waits for it any more
  public <T> List<T> all(String what, double fraction, String sql, RowReader<T> reader)
      throws SQLException {
    progress.report(what, fraction);
    List<T> values = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(2000);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          stopWhenCancelled();
          values.add(reader.read(rows));
        }
      }
    }
    return values;
  }

  private void stopWhenCancelled() {
    if (progress.cancelled()) {
      throw new CancellationException("Reading the schema was cancelled.");
    }
  }

  /// A text column, with the empty text for NULL.
  public static String text(ResultSet row, String column) throws SQLException {
    String value = row.getString(column);
    return value == null ? "" : value;
  }

  /// A column that holds an array of texts, with the empty list for NULL.
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    if (array == null) {
      return List.of();
    }
    Object[] values = (Object[]) array.getArray();
    return Arrays.stream(values).map(v -> v == null ? "" : v.toString()).toList();
  }
}
