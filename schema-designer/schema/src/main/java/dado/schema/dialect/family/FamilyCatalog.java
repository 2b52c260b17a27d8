package dado.schema.dialect.family;

import static java.util.stream.Collectors.groupingBy;

import dado.schema.dialect.Catalog;
import dado.schema.dialect.CatalogRows;
import dado.schema.dialect.Progress;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Selection;
import dado.schema.model.Table;
import dado.schema.model.Version;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The catalog of MySQL and MariaDB: a query for each kind of object of one database.
///
/// What would make the server open every table, such as row counts, is never asked for.
public final class FamilyCatalog implements Catalog {

  private static final String NAMES =
      """
      SELECT table_name AS name,
             CASE table_type WHEN 'VIEW' THEN 'VIEW' WHEN 'SEQUENCE' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind
      FROM information_schema.tables WHERE table_schema = @db
      UNION ALL
      SELECT routine_name, 'ROUTINE' FROM information_schema.routines WHERE routine_schema = @db
      UNION ALL
      SELECT trigger_name, 'TRIGGER' FROM information_schema.triggers WHERE trigger_schema = @db
      UNION ALL
      SELECT event_name, 'OTHER' FROM information_schema.events WHERE event_schema = @db
      """;

  private final FamilyTraits traits;

  /// Reads the catalog of one of the two.
  public FamilyCatalog(FamilyTraits traits) {
    this.traits = traits;
  }

  @Override
  public List<Listed> names(Connection connection, Progress progress) throws SQLException {
    Scope scope = Scope.of(connection, Selection.EVERYTHING, traits.identifiers());
    return new CatalogRows(connection, progress)
        .all("Names", 0, scope.in(NAMES), r -> listed(scope.database(), r));
  }

  private static Listed listed(String database, ResultSet row) throws SQLException {
    Name name = new Name(database, row.getString("name"));
    String kind = row.getString("kind");
    return kind.equals("TABLE")
        ? new Listed(name, true, SchemaObject.Kind.OTHER)
        : new Listed(name, false, SchemaObject.Kind.valueOf(kind));
  }

  @Override
  public Reading read(Connection connection, Selection selection, Progress progress)
      throws SQLException {
    Scope scope = Scope.of(connection, selection, traits.identifiers());
    Version version = Version.parse(connection.getMetaData().getDatabaseProductVersion());
    CatalogRows rows = new CatalogRows(connection, progress);
    List<FamilyRows.Table> tableRows =
        rows.all("Tables", 0, scope.in(FamilyQueries.TABLES), FamilyRows.Table::read);
    Unqualified unqualified =
        new Unqualified(
            traits.engine(),
            scope.database(),
            tableRows.stream().anyMatch(t -> t.name().equals(scope.database())));
    List<Table> tables =
        new TableReading(traits, scope, version, rows, unqualified).tables(tableRows);
    List<Unread> unread = new ArrayList<>();
    ObjectReading reading = new ObjectReading(traits, scope, version, rows, unqualified, unread);
    List<SchemaObject> objects =
        new ArrayList<>(
            reading.objects(tableRows.isEmpty() ? "" : tableRows.getFirst().defaultCollation()));
    objects.addAll(traits.objects(rows, scope.database(), version));
    if (selection.privileges()) {
      objects.addAll(new Grants(scope, rows, unread).all());
    }
    Schema schema = new Schema(traits.engine(), tables, objects).sorted();
    return new Reading(selected(schema, selection, scope), unread, version);
  }

  private static Schema selected(Schema schema, Selection selection, Scope scope) {
    boolean everything =
        selection.tables().isEmpty() && selection.namespaces().contains(scope.database());
    return everything || (selection.tables().isEmpty() && selection.namespaces().isEmpty())
        ? schema
        : selection.of(schema);
  }

  /// How tables are read.
  private record TableReading(
      FamilyTraits traits,
      Scope scope,
      Version version,
      CatalogRows rows,
      Unqualified unqualified) {

    List<Table> tables(List<FamilyRows.Table> tableRows) throws SQLException {
      var columns = all("Columns", 0.1, FamilyQueries.COLUMNS, FamilyRows.Column::read);
      String query = traits.checks(version);
      List<FamilyRows.Check> checks =
          query.isEmpty() ? List.of() : all("Checks", 0.6, query, FamilyRows.Check::read);
      var partitions =
          all("Partitions", 0.65, FamilyQueries.PARTITIONS, FamilyRows.Partition::read);
      FamilyTables assembly =
          new FamilyTables(
              scope.database(),
              traits,
              unqualified,
              columns.stream().collect(groupingBy(FamilyRows.Column::table)),
              checks.stream().collect(groupingBy(FamilyRows.Check::table)),
              partitions.stream().collect(groupingBy(FamilyRows.Partition::table)),
              keys());
      List<Table> tables = tableRows.stream().map(assembly::table).toList();
      return traits.completed(rows, scope.database(), version, tables);
    }

    private FamilyKeys keys() throws SQLException {
      var keys = all("Indexes", 0.3, FamilyQueries.KEYS, FamilyRows.Key::read);
      var foreign =
          all("Foreign keys", 0.5, FamilyQueries.FOREIGN_KEYS, FamilyRows.ForeignKey::read);
      return new FamilyKeys(
          traits,
          keys.stream().collect(groupingBy(FamilyRows.Key::table)),
          foreign.stream().collect(groupingBy(FamilyRows.ForeignKey::table)),
          rules(foreign).stream().collect(groupingBy(FamilyRows.Rule::table)),
          Parsers.of(rows, keys, traits.identifiers()));
    }

    private List<FamilyRows.Rule> rules(List<FamilyRows.ForeignKey> keys) throws SQLException {
      return keys.isEmpty()
          ? List.of()
          : all("Foreign keys", 0.55, FamilyQueries.RULES, FamilyRows.Rule::read);
    }

    private <T> List<T> all(
        String what, double fraction, String sql, CatalogRows.RowReader<T> reader)
        throws SQLException {
      return rows.all(what, fraction, scope.in(worded(sql, traits, version)), reader);
    }
  }

  /// A query with the engine's own columns in it.
  static String worded(String sql, FamilyTraits traits, Version version) {
    String worded = sql;
    for (Map.Entry<String, String> word : traits.words(version).entrySet()) {
      worded = worded.replace(word.getKey(), word.getValue());
    }
    return worded;
  }

  /// Names with commas between them, for people; of many only the first.
  static String listed(List<String> names) {
    String first = names.stream().limit(5).collect(Collectors.joining(", "));
    return names.size() > 5 ? first + " and " + (names.size() - 5) + " more" : first;
  }
}
