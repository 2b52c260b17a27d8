package dado.schema.dialect.sqlite;

import static java.util.stream.Collectors.groupingBy;

import dado.schema.dialect.Catalog;
import dado.schema.dialect.CatalogRows;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Selection;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import dado.schema.model.Version;
import dado.schema.model.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// The catalog of SQLite: five queries, in which table-valued pragmas are joined with
/// `sqlite_schema`, and the text of the DDL for what no pragma tells.
///
/// Virtual tables and the shadow tables behind them are left out.
final class SqliteCatalog implements Catalog {

  private static final String TABLES =
      """
      SELECT m.name, m.sql FROM sqlite_schema m
      JOIN pragma_table_list l ON l.schema = 'main' AND l.name = m.name
      WHERE m.type = 'table' AND l.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      """;
  private static final String COLUMNS =
      """
      SELECT m.name AS table_name, x.name, x.type, x."notnull", x.dflt_value, x.pk, x.hidden
      FROM sqlite_schema m JOIN pragma_table_xinfo(m.name) x
      WHERE m.type = 'table' AND x.hidden <> 1 ORDER BY m.name, x.cid
      """;
  private static final String KEYS =
      """
      SELECT m.name AS table_name, l.name AS index_name, l."unique", l.origin, l.partial,
             x.seqno, x.name, x."desc", x.coll, i.sql
      FROM sqlite_schema m
      JOIN pragma_index_list(m.name) l
      JOIN pragma_index_xinfo(l.name) x
      LEFT JOIN sqlite_schema i ON i.type = 'index' AND i.name = l.name
      WHERE m.type = 'table' AND x.key = 1 ORDER BY m.name, l.name, x.seqno
      """;
  private static final String FOREIGN_KEYS =
      """
      SELECT m.name AS table_name, f.id, f.seq, f."table" AS ref_table, f."from", f."to",
             f.on_update, f.on_delete
      FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
      WHERE m.type = 'table' ORDER BY m.name, f.id, f.seq
      """;
  private static final String TRIGGERS_AND_VIEWS =
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')"
          + " ORDER BY rowid";

  @Override
  public List<Listed> names(Connection connection, Progress progress) throws SQLException {
    throw new SQLException("Not written yet.");
  }

  @Override
  public Reading read(Connection connection, Selection selection, Progress progress)
      throws SQLException {
    return new Reading(
        whole(connection, progress),
        List.of(),
        Version.parse(connection.getMetaData().getDatabaseProductVersion()));
  }

  private Schema whole(Connection connection, Progress progress) throws SQLException {
    CatalogRows rows = new CatalogRows(connection, progress);
    List<Text> tables =
        rows.all("Tables", 0, TABLES, r -> new Text("table", name(r), name(r), r.getString("sql")));
    var columns = rows.all("Columns", 0.2, COLUMNS, SqliteRows.Column::read);
    var keys = rows.all("Indexes", 0.5, KEYS, SqliteRows.Key::read);
    var foreignKeys = rows.all("Foreign keys", 0.7, FOREIGN_KEYS, SqliteRows.ForeignKey::read);
    var texts = rows.all("Triggers and views", 0.9, TRIGGERS_AND_VIEWS, Text::read);
    Assembly assembly =
        new Assembly(
            columns.stream().collect(groupingBy(SqliteRows.Column::table)),
            keys.stream().collect(groupingBy(SqliteRows.Key::table)),
            foreignKeys.stream().collect(groupingBy(SqliteRows.ForeignKey::table)));
    return new Schema(
            Engine.SQLITE,
            tables.stream().map(assembly::table).toList(),
            texts.stream().map(Text::object).toList())
        .sorted();
  }

  private static String name(ResultSet row) throws SQLException {
    return row.getString("name");
  }

  private record Text(String type, String name, String table, String sql) {

    static Text read(ResultSet row) throws SQLException {
      return new Text(
          row.getString("type"),
          SqliteCatalog.name(row),
          row.getString("tbl_name"),
          row.getString("sql"));
    }

    SchemaObject object() {
      return type.equals("view")
          ? view()
          : new Trigger(
              Id.of("trigger", "main", name),
              new Name("main", name),
              new Name("main", table),
              sql,
              "",
              Options.NONE);
    }

    private View view() {
      DdlText text = DdlText.of(sql);
      return new View(
          Id.of("view", "main", name), new Name("main", name), text.from(text.find("AS") + 1));
    }
  }

  private record Assembly(
      Map<String, List<SqliteRows.Column>> columns,
      Map<String, List<SqliteRows.Key>> keys,
      Map<String, List<SqliteRows.ForeignKey>> foreignKeys) {

    Table table(Text table) {
      String name = table.name();
      SqliteTable whole =
          new SqliteTable(
              name,
              TableText.of(table.sql()),
              columns.getOrDefault(name, List.of()),
              keys.getOrDefault(name, List.of()),
              foreignKeys.getOrDefault(name, List.of()));
      return whole.table();
    }
  }
}
