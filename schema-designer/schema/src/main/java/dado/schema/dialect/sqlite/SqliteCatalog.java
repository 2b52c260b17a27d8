package dado.schema.dialect.sqlite;

import static java.util.stream.Collectors.groupingBy;

import dado.schema.dialect.Catalog;
import dado.schema.dialect.CatalogRows;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Selection;
import dado.schema.model.Table;
import dado.schema.model.Version;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The catalog of SQLite: four queries, in which table-valued pragmas are joined with
/// `sqlite_schema`, and the text of the DDL for what no pragma tells.
///
/// It reads `main`: attached databases and temporary objects are left out, and so are SQLite's own
/// tables (`sqlite_sequence`, `sqlite_stat1`) and the shadow tables behind virtual ones. What a
/// text says and the model has no place for is not kept: comments outside of expressions, queries
/// and trigger bodies, the names of `DEFAULT`, `COLLATE` and generated-column clauses, and whether
/// a constraint stands with its column or with the table.
final class SqliteCatalog implements Catalog {

  private static final String TEXTS =
      """
      SELECT type, name, tbl_name, sql FROM main.sqlite_schema
      WHERE type <> 'index' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid
      """;
  private static final String SHADOWS =
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'";
  private static final String COLUMNS =
      """
      SELECT m.name AS table_name, x.name, x.type, x."notnull", x.dflt_value, x.pk, x.hidden
      FROM main.sqlite_schema m JOIN pragma_table_xinfo(m.name, 'main') x
      WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND x.hidden <> 1 ORDER BY m.rowid, x.cid
      """;
  private static final String KEYS =
      """
      SELECT i.tbl_name AS table_name, i.name AS index_name, x.name, x."desc", x.coll, i.sql,
             i.sql LIKE 'CREATE UNIQUE%' AS "unique"
      FROM main.sqlite_schema i JOIN pragma_index_xinfo(i.name, 'main') x
      WHERE i.type = 'index' AND i.sql IS NOT NULL AND x.key = 1 ORDER BY i.name, x.seqno
      """;

  @Override
  public List<Listed> names(Connection connection, Progress progress) throws SQLException {
    CatalogRows rows = new CatalogRows(connection, progress);
    Set<String> shadows = shadows(rows);
    return rows.all("Names", 0, TEXTS, SqliteRows.Text::read).stream()
        .filter(t -> !shadows.contains(t.name()))
        .map(SqliteCatalog::listed)
        .toList();
  }

  private static Listed listed(SqliteRows.Text text) {
    Name name = new Name("main", text.name());
    return switch (text.type()) {
      case "view" -> new Listed(name, false, SchemaObject.Kind.VIEW);
      case "trigger" -> new Listed(name, false, SchemaObject.Kind.TRIGGER);
      default -> new Listed(name, !ObjectText.isVirtual(text), SchemaObject.Kind.OTHER);
    };
  }

  @Override
  public Reading read(Connection connection, Selection selection, Progress progress)
      throws SQLException {
    return new Reading(
        selection.of(whole(connection, progress)),
        List.of(),
        Version.parse(connection.getMetaData().getDatabaseProductVersion()));
  }

  private static Schema whole(Connection connection, Progress progress) throws SQLException {
    CatalogRows rows = new CatalogRows(connection, progress);
    List<SqliteRows.Text> texts = texts(rows);
    var columns = rows.all("Columns", 0.2, COLUMNS, SqliteRows.Column::read);
    var keys = rows.all("Indexes", 0.6, KEYS, SqliteRows.Key::read);
    progress.report("Putting it together", 0.8);
    Assembly assembly =
        new Assembly(
            columns.stream().collect(groupingBy(SqliteRows.Column::table)),
            keys.stream().collect(groupingBy(SqliteRows.Key::table)));
    return assembly.schema(texts);
  }

  private static List<SqliteRows.Text> texts(CatalogRows rows) throws SQLException {
    Set<String> shadows = shadows(rows);
    return rows.all("Tables, views and triggers", 0.1, TEXTS, SqliteRows.Text::read).stream()
        .filter(t -> !shadows.contains(t.name()))
        .toList();
  }

  private static Set<String> shadows(CatalogRows rows) throws SQLException {
    return new HashSet<>(rows.all("Names", 0, SHADOWS, r -> r.getString("name")));
  }

  private record Assembly(
      Map<String, List<SqliteRows.Column>> columns, Map<String, List<SqliteRows.Key>> keys) {

    Schema schema(List<SqliteRows.Text> texts) {
      List<Table> tables = new ArrayList<>();
      List<SchemaObject> objects = new ArrayList<>();
      for (SqliteRows.Text text : texts) {
        if (text.type().equals("table") && !ObjectText.isVirtual(text)) {
          tables.add(table(text));
        } else {
          objects.add(ObjectText.object(text));
        }
      }
      return new Schema(Engine.SQLITE, References.resolved(tables), objects).sorted();
    }

    private Table table(SqliteRows.Text text) {
      return new SqliteTable(
              text.name(),
              TableText.of(text.sql()),
              columns.getOrDefault(text.name(), List.of()),
              keys.getOrDefault(text.name(), List.of()))
          .table();
    }
  }

  /// Names as the statements of SQLite compare them.
  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
