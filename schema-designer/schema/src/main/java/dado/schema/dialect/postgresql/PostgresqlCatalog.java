package dado.schema.dialect.postgresql;

import static java.util.stream.Collectors.groupingBy;

import dado.schema.dialect.Catalog;
import dado.schema.dialect.CatalogRows;
import dado.schema.dialect.Progress;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Partitioning;
import dado.schema.model.Schema;
import dado.schema.model.Selection;
import dado.schema.model.Table;
import dado.schema.model.Version;
import dado.schema.model.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The catalog of PostgreSQL: six queries in one snapshot, whatever the number of tables.
///
/// Read are the tables, views and enums of every schema but the system's and extensions' own.
/// Partitions are part of their table. Types and expressions are printed with schema-qualified
/// names.
final class PostgresqlCatalog implements Catalog {

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
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement snapshot = connection.createStatement()) {
      if (autoCommit) {
        snapshot.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
      }
      snapshot.execute("SET LOCAL search_path = ''");
      return new Parts(new CatalogRows(connection, progress)).schema();
    } finally {
      if (autoCommit) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private record Of<T>(long table, T value) {}

  private record Bare(long oid, Name name, String comment, String options) {}

  /// One read of the whole schema.
  private record Parts(CatalogRows rows) {

    Schema schema() throws SQLException {
      List<Bare> tables = rows.all("Tables", 0, PostgresqlQueries.TABLES, Parts::table);
      var columns =
          grouped(rows.all("Columns", 0.15, PostgresqlQueries.COLUMNS, PostgresqlCatalog::column));
      var constraints =
          grouped(
              rows.all(
                  "Constraints",
                  0.4,
                  PostgresqlQueries.CONSTRAINTS,
                  PostgresqlCatalog::constraint));
      var indexes =
          grouped(rows.all("Indexes", 0.6, PostgresqlQueries.INDEXES, PostgresqlCatalog::index));
      List<View> views = rows.all("Views", 0.85, PostgresqlQueries.VIEWS, PostgresqlCatalog::view);
      List<EnumType> enums =
          rows.all("Enums", 0.95, PostgresqlQueries.ENUMS, PostgresqlCatalog::enumType);
      List<Table> whole =
          tables.stream()
              .map(t -> whole(t, of(columns, t), of(constraints, t), of(indexes, t)))
              .toList();
      return new Schema(Engine.POSTGRESQL, whole, views, enums).sorted();
    }

    private static Bare table(ResultSet row) throws SQLException {
      String options = CatalogRows.text(row, "partition_key");
      return new Bare(row.getLong("oid"), name(row), CatalogRows.text(row, "comment"), options);
    }

    private static Table whole(
        Bare table, List<Column> columns, List<Constraint> constraints, List<Index> indexes) {
      return new Table(
          Id.of("table", table.name().schema(), table.name().local()),
          table.name(),
          columns,
          constraints,
          indexes,
          table.comment(),
          table.options().isEmpty()
              ? Optional.empty()
              : Optional.of(new Partitioning(table.options(), List.of())),
          Options.NONE);
    }

    private static <T> Map<Long, List<Of<T>>> grouped(List<Of<T>> values) {
      return values.stream().collect(groupingBy(Of::table));
    }

    private static <T> List<T> of(Map<Long, List<Of<T>>> values, Bare table) {
      return values.getOrDefault(table.oid(), List.of()).stream().map(Of::value).toList();
    }
  }

  private static Name name(ResultSet row) throws SQLException {
    return new Name(row.getString("schema"), row.getString("name"));
  }

  private static Of<Column> column(ResultSet row) throws SQLException {
    String generated = CatalogRows.text(row, "generated");
    String expression = CatalogRows.text(row, "default_value");
    String name = row.getString("name");
    Column plain =
        Column.of(
            Id.of("column", row.getString("schema"), row.getString("table_name"), name),
            name,
            row.getString("type"),
            !row.getBoolean("not_null"));
    return new Of<>(
        row.getLong("table_oid"),
        plain.filledBy(
            generated.isEmpty() ? expression : "",
            generation(CatalogRows.text(row, "identity"), generated, expression),
            CatalogRows.text(row, "comment")));
  }

  private static Column.Generation generation(
      String identity, String generated, String expression) {
    if (!identity.isEmpty()) {
      return new Column.Generation.Identity(identity.equals("a"));
    }
    return generated.isEmpty()
        ? new Column.Generation.None()
        : new Column.Generation.Computed(expression, generated.equals("s"));
  }

  private static Of<Constraint> constraint(ResultSet row) throws SQLException {
    return new Of<>(row.getLong("table_oid"), PostgresqlConstraints.read(row));
  }

  private static Of<Index> index(ResultSet row) throws SQLException {
    List<String> keys = CatalogRows.texts(row, "keys");
    List<String> kinds = CatalogRows.texts(row, "key_kinds");
    List<String> qualifiers = CatalogRows.texts(row, "qualifiers");
    List<String> descending = CatalogRows.texts(row, "descending");
    List<Index.Key> parts =
        IntStream.range(0, keys.size())
            .mapToObj(i ->
                new Index.Key(
                    keys.get(i),
                    kinds.get(i).equals("expression"),
                    descending.get(i).equals("true"),
                    qualifiers.get(i).strip()))
            .toList();
    String where = CatalogRows.text(row, "condition");
    return new Of<>(
        row.getLong("table_oid"),
        new Index(
            Id.of("index", row.getString("schema"), row.getString("name")),
            row.getString("name"),
            row.getString("method"),
            parts,
            CatalogRows.texts(row, "included"),
            where.isEmpty() ? Optional.empty() : Optional.of(where),
            row.getBoolean("is_unique")));
  }

  private static View view(ResultSet row) throws SQLException {
    Name name = name(row);
    String definition = CatalogRows.text(row, "definition").strip();
    String query =
        definition.endsWith(";") ? definition.substring(0, definition.length() - 1) : definition;
    return new View(Id.of("view", name.schema(), name.local()), name, query);
  }

  private static EnumType enumType(ResultSet row) throws SQLException {
    Name name = name(row);
    return EnumType.of(
        Id.of("enum", name.schema(), name.local()), name, CatalogRows.texts(row, "labels"));
  }
}
