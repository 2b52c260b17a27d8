package dado.schema.dialect.family;

import static dado.schema.dialect.CatalogRows.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/// The rows of the queries on `information_schema`.
final class FamilyRows {

  private FamilyRows() {}

  /// A table.
  ///
  /// @param options as `create_options` prints them
  record Table(
      String name,
      boolean versioned,
      String comment,
      String storage,
      String collation,
      String options,
      String defaultCollation) {

    static Table read(ResultSet row) throws SQLException {
      return new Table(
          row.getString("name"),
          text(row, "kind").equals("SYSTEM VERSIONED"),
          text(row, "comment"),
          text(row, "storage"),
          text(row, "collation"),
          text(row, "options"),
          text(row, "default_collation"));
    }
  }

  /// A column.
  ///
  /// @param extra in lower case
  /// @param collation empty for what is no text
  record Column(
      String table,
      String name,
      String type,
      boolean nullable,
      Optional<String> defaultValue,
      String extra,
      String comment,
      String expression,
      String collation,
      String srid) {

    static Column read(ResultSet row) throws SQLException {
      return new Column(
          row.getString("table_name"),
          row.getString("name"),
          row.getString("type"),
          row.getString("nullable").equals("YES"),
          Optional.ofNullable(row.getString("default_value")),
          text(row, "extra").toLowerCase(Locale.ROOT),
          text(row, "comment"),
          text(row, "expression"),
          text(row, "collation"),
          text(row, "srid"));
    }
  }

  /// A part of an index.
  ///
  /// @param column empty for an expression
  /// @param prefix how many characters of the column; empty for all
  /// @param hidden whether the optimizer does not see the index
  record Key(
      String table,
      String index,
      boolean unique,
      String column,
      String expression,
      boolean descending,
      String prefix,
      String method,
      String comment,
      boolean hidden) {

    static Key read(ResultSet row) throws SQLException {
      return new Key(
          row.getString("table_name"),
          row.getString("name"),
          row.getInt("non_unique") == 0,
          text(row, "column_name"),
          text(row, "expression"),
          text(row, "direction").equals("D"),
          text(row, "prefix"),
          text(row, "method").toLowerCase(Locale.ROOT),
          text(row, "comment"),
          row.getBoolean("hidden"));
    }
  }

  /// A column of a foreign key.
  record ForeignKey(
      String table,
      String name,
      String column,
      String refSchema,
      String refTable,
      String refColumn) {

    static ForeignKey read(ResultSet row) throws SQLException {
      return new ForeignKey(
          row.getString("table_name"),
          row.getString("name"),
          row.getString("column_name"),
          row.getString("ref_schema"),
          row.getString("ref_table"),
          row.getString("ref_column"));
    }
  }

  /// What a foreign key does.
  record Rule(String table, String name, String onUpdate, String onDelete) {

    static Rule read(ResultSet row) throws SQLException {
      return new Rule(
          row.getString("table_name"),
          row.getString("name"),
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

  /// A partition, or one of its parts.
  record Partition(
      String table,
      String name,
      String subName,
      String method,
      String expression,
      String subMethod,
      String subExpression,
      String description,
      String comment) {

    static Partition read(ResultSet row) throws SQLException {
      return new Partition(
          row.getString("table_name"),
          row.getString("name"),
          text(row, "sub_name"),
          text(row, "method").strip(),
          text(row, "expression"),
          text(row, "sub_method").strip(),
          text(row, "sub_expression"),
          text(row, "description"),
          text(row, "comment"));
    }
  }
}
