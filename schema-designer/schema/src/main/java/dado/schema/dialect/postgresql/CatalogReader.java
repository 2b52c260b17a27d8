package dado.schema.dialect.postgresql;

import dado.schema.dialect.Catalog.Unread;
import dado.schema.dialect.CatalogRows;
import dado.schema.dialect.Progress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The queries of one read in one transaction. What the role is refused is noted, and the rest is
/// read all the same.
final class CatalogReader {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private final Connection connection;
  private final CatalogRows rows;
  private final List<Unread> unread = new ArrayList<>();

  CatalogReader(Connection connection, Progress progress) {
    this.connection = connection;
    this.rows = new CatalogRows(connection, progress);
  }

  /// All rows of a query; none where the role may not read them.
  ///
  /// @param what what is read, for people
  /// @param fraction how far the whole read is, 0 to 1
  <T> List<T> all(String what, double fraction, String sql, CatalogRows.RowReader<T> reader)
      throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      List<T> values = rows.all(what, fraction, sql, reader);
      connection.releaseSavepoint(before);
      return values;
    } catch (SQLException e) {
      noteRefusal(what, e);
      connection.rollback(before);
      return List.of();
    }
  }

  /// Any other error is thrown on.
  private void noteRefusal(String what, SQLException error) throws SQLException {
    if (!INSUFFICIENT_PRIVILEGE.equals(error.getSQLState())) {
      throw error;
    }
    unread.add(new Unread(what, why(error)));
  }

  private static String why(SQLException refusal) {
    String message = refusal.getMessage();
    String first = message == null ? "" : message.lines().findFirst().orElse("");
    return first + ". The owner of it or a superuser can GRANT that to the role.";
  }

  List<Unread> unread() {
    return List.copyOf(unread);
  }

  /// The numbers of an `int2vector`, `oidvector` or an array printed as text; NULL has none.
  static long[] numbers(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    if (text == null || text.isBlank() || text.equals("{}")) {
      return new long[0];
    }
    String bare = text.startsWith("{") ? text.substring(1, text.length() - 1) : text;
    return Arrays.stream(bare.split("[ ,]")).mapToLong(Long::parseLong).toArray();
  }
}
