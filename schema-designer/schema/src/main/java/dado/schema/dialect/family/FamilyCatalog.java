package dado.schema.dialect.family;

import static java.util.stream.Collectors.groupingBy;

import dado.schema.dialect.Catalog;
import dado.schema.dialect.CatalogRows;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Selection;
import dado.schema.model.Version;
import dado.schema.model.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The catalog of MySQL and MariaDB: a query for each kind of object of the connection's database.
///
/// What would make the server open every table, such as row counts, is never asked for.
public final class FamilyCatalog implements Catalog {

  private static final String TABLES =
      """
      SELECT table_name AS name, table_comment AS comment, engine AS storage, table_collation AS collation
      FROM information_schema.tables
      WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
      """;
  private static final String COLUMNS =
      """
      SELECT c.table_name AS table_name, c.column_name AS name, c.column_type AS type,
             c.is_nullable AS nullable, c.column_default AS default_value, c.extra AS extra,
             c.column_comment AS comment, c.generation_expression AS expression,
             CASE WHEN c.collation_name <> t.table_collation THEN c.collation_name END AS collation
      FROM information_schema.columns c
      JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
      WHERE c.table_schema = DATABASE() ORDER BY c.table_name, c.ordinal_position
      """;
  private static final String KEYS =
      """
      SELECT table_name AS table_name, index_name AS name, non_unique AS non_unique,
             column_name AS column_name, @expression AS expression, collation AS direction,
             sub_part AS prefix, index_type AS method
      FROM information_schema.statistics
      WHERE table_schema = DATABASE() ORDER BY table_name, index_name, seq_in_index
      """;
  private static final String FOREIGN_KEYS =
      """
      SELECT k.table_name AS table_name, k.constraint_name AS name, k.column_name AS column_name,
             k.referenced_table_schema AS ref_schema, k.referenced_table_name AS ref_table,
             k.referenced_column_name AS ref_column, r.update_rule AS on_update,
             r.delete_rule AS on_delete
      FROM information_schema.key_column_usage k
      JOIN information_schema.referential_constraints r
        ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name
           AND r.table_name = k.table_name
      WHERE k.table_schema = DATABASE() AND k.referenced_table_name IS NOT NULL
      ORDER BY k.table_name, k.constraint_name, k.ordinal_position
      """;
  private static final String VIEWS =
      "SELECT table_name AS name, view_definition AS definition"
          + " FROM information_schema.views WHERE table_schema = DATABASE()";

  private final Engine engine;
  private final FamilyTraits traits;

  /// Reads the catalog of one of the two.
  public FamilyCatalog(Engine engine, FamilyTraits traits) {
    this.engine = engine;
    this.traits = traits;
  }

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
    String database = Optional.ofNullable(connection.getCatalog()).orElse("");
    var tables = rows.all("Tables", 0, TABLES, FamilyRows.Table::read);
    var columns = rows.all("Columns", 0.2, COLUMNS, FamilyRows.Column::read);
    var keys =
        rows.all(
            "Indexes",
            0.5,
            KEYS.replace("@expression", traits.keyExpression()),
            FamilyRows.Key::read);
    var foreign = rows.all("Foreign keys", 0.7, FOREIGN_KEYS, FamilyRows.ForeignKey::read);
    var checks = rows.all("Checks", 0.8, traits.checks(), FamilyRows.Check::read);
    List<View> views = rows.all("Views", 0.9, VIEWS, r -> view(database, r));
    FamilyTables assembly =
        new FamilyTables(
            database,
            traits,
            columns.stream().collect(groupingBy(FamilyRows.Column::table)),
            keys.stream().collect(groupingBy(FamilyRows.Key::table)),
            foreign.stream().collect(groupingBy(FamilyRows.ForeignKey::table)),
            checks.stream().collect(groupingBy(FamilyRows.Check::table)));
    return new Schema(engine, tables.stream().map(assembly::table).toList(), List.copyOf(views))
        .sorted();
  }

  /// The server writes the database's name before every table, and a copy has another name.
  private static View view(String database, ResultSet row) throws SQLException {
    String name = row.getString("name");
    String prefix = "`" + database.replace("`", "``") + "`.";
    return new View(
        Id.of("view", database, name),
        new Name(database, name),
        CatalogRows.text(row, "definition").replace(prefix, ""));
  }
}
