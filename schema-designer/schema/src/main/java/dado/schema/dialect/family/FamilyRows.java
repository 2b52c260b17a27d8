package dado.schema.dialect.family;

import dado.schema.dialect.CatalogRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/// The rows of the queries on `information_schema`.
final class FamilyRows {

  private FamilyRows() {}

  /// A table.
  record Table(String name, String comment, String storage, String collation) {

    static Table read(ResultSet row) throws SQLException {
      return new Table(
          row.getString("name"),
          CatalogRows.text(row, "comment"),
          CatalogRows.text(row, "storage"),
          CatalogRows.text(row, "collation"));
    }
  }

  /// A column.
  ///
  /// @param extra in lower case
  /// @param collation empty where it is the table's
  record Column(
      String table,
      String name,
      String type,
      boolean nullable,
      Optional<String> defaultValue,
      String extra,
      String comment,
      String expression,
      String collation) {

    static Column read(ResultSet row) throws SQLException {
      return new Column(
          row.getString("table_name"),
          row.getString("name"),
          row.getString("type"),
          row.getString("nullable").equals("YES"),
          Optional.ofNullable(row.getString("default_value")),
          CatalogRows.text(row, "extra").toLowerCase(Locale.ROOT),
          CatalogRows.text(row, "comment"),
          CatalogRows.text(row, "expression"),
          CatalogRows.text(row, "collation"));
    }
  }

  /// A part of an index.
  ///
  /// @param column empty for an expression
  /// @param prefix how many characters of the column; empty for all
  record Key(
      String table,
      String index,
      boolean unique,
      String column,
      String expression,
      boolean descending,
      String prefix,
      String method) {

    static Key read(ResultSet row) throws SQLException {
      return new Key(
          row.getString("table_name"),
          row.getString("name"),
          row.getInt("non_unique") == 0,
          CatalogRows.text(row, "column_name"),
          CatalogRows.text(row, "expression"),
          CatalogRows.text(row, "direction").equals("D"),
          CatalogRows.text(row, "prefix"),
          CatalogRows.text(row, "method").toLowerCase(Locale.ROOT));
    }
  }

  /// A column of a foreign key.
  record ForeignKey(
      String table,
      String name,
      String column,
      String refSchema,
      String refTable,
      String refColumn,
      String onUpdate,
      String onDelete) {

    static ForeignKey read(ResultSet row) throws SQLException {
      return new ForeignKey(
          row.getString("table_name"),
          row.getString("name"),
          row.getString("column_name"),
          row.getString("ref_schema"),
          row.getString("ref_table"),
          row.getString("ref_column"),
          row.getString("on_update"),
          row.getString("on_delete"));
    }
  }

  /// A check.
  ///
  /// @param ofColumn whether it stands in a column's definition (MariaDB)
  record Check(String table, String name, String clause, boolean enforced, boolean ofColumn) {

    static Check read(ResultSet row) throws SQLException {
      return new Check(
          row.getString("table_name"),
          row.getString("name"),
          row.getString("clause"),
          row.getBoolean("enforced"),
          row.getBoolean("of_column"));
    }
  }
}
