package dado.plan.whatif.family;

import dado.schema.model.Name;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/// The size of an index that is built, as InnoDB keeps it.
final class IndexSize {
  private static final String SQL =
      "select stat_value * @@innodb_page_size from mysql.innodb_index_stats where"
          + " database_name = ? and table_name = ? and index_name = ? and stat_name = 'size'";

  private IndexSize() {}

  /// In bytes; empty where the role may not read it, or the server has not counted yet.
  static OptionalLong of(Connection connection, Name table, String index) {
    try (PreparedStatement ask = connection.prepareStatement(SQL)) {
      ask.setString(1, table.schema());
      ask.setString(2, table.local());
      ask.setString(3, index);
      try (ResultSet rows = ask.executeQuery()) {
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      }
    } catch (SQLException e) {
      return OptionalLong.empty();
    }
  }
}
