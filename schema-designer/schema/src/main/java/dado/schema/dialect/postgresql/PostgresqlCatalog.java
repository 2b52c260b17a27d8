package dado.schema.dialect.postgresql;

import dado.schema.dialect.Catalog;
import dado.schema.dialect.CatalogRows;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Selection;
import dado.schema.model.Version;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The catalog of PostgreSQL 13 and later: some twenty queries in one snapshot, whatever the number
/// of tables.
///
/// Read is every schema but the system's and extensions' own. Types and expressions are printed
/// with schema-qualified names.
final class PostgresqlCatalog implements Catalog {

  @Override
  public List<Listed> names(Connection connection, Progress progress) throws SQLException {
    CatalogScope scope =
        CatalogScope.of(connection.getMetaData().getDatabaseMajorVersion(), Selection.EVERYTHING);
    return new CatalogRows(connection, progress)
        .all("Names", 0, new NameQueries(scope).all(), PostgresqlCatalog::listed);
  }

  private static Listed listed(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return new Listed(
        new Name(row.getString("schema"), row.getString("name")),
        kind.equals("TABLE"),
        kind.equals("TABLE") ? SchemaObject.Kind.OTHER : SchemaObject.Kind.valueOf(kind));
  }

  @Override
  public Reading read(Connection connection, Selection selection, Progress progress)
      throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement snapshot = connection.createStatement()) {
      if (autoCommit) {
        snapshot.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
      }
      return isolated(connection, snapshot, selection, progress);
    } finally {
      if (autoCommit) {
        endSnapshot(connection);
      }
    }
  }

  private static void endSnapshot(Connection connection) throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
  }

  /// With an empty search path every name is printed with its schema.
  private static Reading isolated(
      Connection connection, Statement statement, Selection selection, Progress progress)
      throws SQLException {
    var before = connection.setSavepoint();
    try {
      statement.execute("SET LOCAL search_path = ''; SET LOCAL quote_all_identifiers = off");
      return whole(connection, selection, progress);
    } finally {
      connection.rollback(before);
    }
  }

  private static Reading whole(Connection connection, Selection selection, Progress progress)
      throws SQLException {
    var metaData = connection.getMetaData();
    CatalogReader rows = new CatalogReader(connection, progress);
    Schema schema = schema(rows, CatalogScope.of(metaData.getDatabaseMajorVersion(), selection));
    return new Reading(
        selection.of(schema).sorted(),
        rows.unread(),
        Version.parse(metaData.getDatabaseProductVersion()));
  }

  private static Schema schema(CatalogReader rows, CatalogScope all) throws SQLException {
    Comments comments =
        new Comments(
            rows.all("comments", 0, PostgresqlQueries.COMMENTS, PostgresqlCatalog::comment));
    List<SchemaObject> objects = new ArrayList<>();
    CatalogScope named = all.in(namespaces(rows, all, comments, objects));
    TablesReader tables = new TablesReader(rows, named, comments);
    objects.addAll(tables.sequences());
    objects.addAll(new ObjectReader(rows, tables.scope(), comments, tables).objects());
    if (all.selection().privileges()) {
      objects.addAll(GrantReader.read(rows, tables.scope()));
    }
    return new Schema(Engine.POSTGRESQL, tables.tables(), objects);
  }

  private static List<Long> namespaces(
      CatalogReader rows, CatalogScope scope, Comments comments, List<SchemaObject> objects)
      throws SQLException {
    return rows.all(
        "schemas",
        0.03,
        new PostgresqlQueries(scope).namespaces(),
        r -> {
          long oid = r.getLong("oid");
          String comment = comments.on(Comments.NAMESPACE, oid);
          ObjectReader.namespace(r.getString("name"), comment, CatalogRows.text(r, "owner"))
              .ifPresent(objects::add);
          return oid;
        });
  }

  private static Comments.Comment comment(ResultSet row) throws SQLException {
    return new Comments.Comment(
        row.getInt("catalog"),
        row.getLong("object"),
        row.getInt("part"),
        row.getString("description"));
  }
}
