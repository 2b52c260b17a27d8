package dado.schema.dialect.sqlite;

import dado.schema.dialect.CatalogRows;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The rows of SQLite's pragmas.
final class SqliteRows {

  private SqliteRows() {}

  /// A row of `table_xinfo`.
  ///
  /// @param hidden 2 for a virtual, 3 for a stored generated column
  record Column(
      String table,
      String name,
      String type,
      boolean notNull,
      String defaultValue,
      int keyPosition,
      int hidden) {

    static Column read(ResultSet row) throws SQLException {
      return new Column(
          row.getString("table_name"),
          row.getString("name"),
          CatalogRows.text(row, "type"),
          row.getBoolean("notnull"),
          CatalogRows.text(row, "dflt_value"),
          row.getInt("pk"),
          row.getInt("hidden"));
    }
  }

  /// A row of `index_xinfo` with its index.
  ///
  /// @param column empty for an expression
  record Key(
      String table,
      String index,
      boolean unique,
      String column,
      boolean descending,
      String collation,
      String sql) {

    static Key read(ResultSet row) throws SQLException {
      return new Key(
          row.getString("table_name"),
          row.getString("index_name"),
          row.getBoolean("unique"),
          CatalogRows.text(row, "name"),
          row.getBoolean("desc"),
          CatalogRows.text(row, "coll"),
          CatalogRows.text(row, "sql"));
    }
  }

  /// A row of `sqlite_schema` that has a text: a table, view or trigger.
  ///
  /// @param table what a trigger watches
  record Text(String type, String name, String table, String sql) {

    static Text read(ResultSet row) throws SQLException {
      return new Text(
          row.getString("type"),
          row.getString("name"),
          row.getString("tbl_name"),
          CatalogRows.text(row, "sql"));
    }
  }
}
