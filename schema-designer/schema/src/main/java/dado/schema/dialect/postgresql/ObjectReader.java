package dado.schema.dialect.postgresql;

import dado.schema.dialect.CatalogRows;
import dado.schema.model.CompositeType;
import dado.schema.model.Constraint;
import dado.schema.model.Domain;
import dado.schema.model.EnumType;
import dado.schema.model.Extension;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Namespace;
import dado.schema.model.Options;
import dado.schema.model.OtherObject;
import dado.schema.model.Policy;
import dado.schema.model.Routine;
import dado.schema.model.SchemaObject;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// All objects of one read besides tables, sequences and grants.
final class ObjectReader {

  private final CatalogReader rows;
  private final Comments comments;
  private final TablesReader tables;
  private final ObjectQueries queries;
  private final OtherQueries others;
  private final List<SchemaObject> objects = new ArrayList<>();

  ObjectReader(CatalogReader rows, CatalogScope scope, Comments comments, TablesReader tables) {
    this.rows = rows;
    this.comments = comments;
    this.tables = tables;
    this.queries = new ObjectQueries(scope);
    this.others = new OtherQueries(scope);
  }

  List<SchemaObject> objects() throws SQLException {
    read("extensions", 0.72, queries.extensions(), this::extension);
    read("enums", 0.73, queries.enums(), this::enumType);
    read("composite types", 0.74, queries.composites(), this::composite);
    read("domains", 0.75, queries.domains(), this::domain);
    read("functions and procedures", 0.76, queries.routines(), this::routine);
    read("views", 0.8, queries.views(), this::view);
    read("triggers", 0.88, queries.triggers(), this::trigger);
    read("policies", 0.91, queries.policies(), this::policy);
    read("other objects", 0.93, others.all(), this::other);
    read("subscriptions", 0.95, OtherQueries.SUBSCRIPTIONS, this::other);
    return objects;
  }

  private void read(
      String what,
      double fraction,
      String sql,
      CatalogRows.RowReader<? extends SchemaObject> reader)
      throws SQLException {
    objects.addAll(rows.all(what, fraction, sql, reader));
  }

  /// A schema; `public` only where it is not as every database has it.
  static Optional<SchemaObject> namespace(String name, String comment, String owner) {
    boolean isPublic = name.equals("public");
    String own = isPublic && comment.equals("standard public schema") ? "" : comment;
    Options options = Options.NONE.with("owner", isPublic && isUsual(owner) ? "" : owner);
    return isPublic && own.isEmpty() && options.isEmpty()
        ? Optional.empty()
        : Optional.of(new Namespace(Id.of("schema", name), new Name("", name), own, options));
  }

  /// Since 15 it belongs to whoever owns the database, before to the superuser.
  private static boolean isUsual(String owner) {
    return owner.equals("pg_database_owner") || owner.equals("postgres");
  }

  private static Name name(ResultSet row) throws SQLException {
    return new Name(row.getString("schema"), row.getString("name"));
  }

  private static Id id(String kind, Name name) {
    return Id.of(kind, name.schema(), name.local());
  }

  private static Options owner(ResultSet row) throws SQLException {
    return Options.NONE.with("owner", CatalogRows.text(row, "owner"));
  }

  private String comment(int catalog, ResultSet row) throws SQLException {
    return comments.on(catalog, row.getLong("oid"));
  }

  private static Optional<String> optional(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  /// An extension brings a comment of its own, which is not part of a design.
  private Extension extension(ResultSet row) throws SQLException {
    Name name = name(row);
    return new Extension(id("extension", name), name, CatalogRows.text(row, "version"), "");
  }

  private EnumType enumType(ResultSet row) throws SQLException {
    Name name = name(row);
    EnumType plain = EnumType.of(id("enum", name), name, CatalogRows.texts(row, "labels"));
    return new EnumType(plain.id(), name, plain.values(), comment(Comments.TYPE, row), owner(row));
  }

  private CompositeType composite(ResultSet row) throws SQLException {
    Name name = name(row);
    List<String> names = CatalogRows.texts(row, "names");
    List<String> types = CatalogRows.texts(row, "types");
    return new CompositeType(
        id("composite", name),
        name,
        IntStream.range(0, names.size())
            .mapToObj(i -> new CompositeType.Attribute(names.get(i), types.get(i)))
            .toList(),
        comment(Comments.TYPE, row),
        owner(row));
  }

  private Domain domain(ResultSet row) throws SQLException {
    Name name = name(row);
    return new Domain(
        id("domain", name),
        name,
        row.getString("type"),
        !row.getBoolean("not_null"),
        optional(row, "default_value"),
        checks(row),
        comment(Comments.TYPE, row),
        owner(row));
  }

  private static List<Constraint.Check> checks(ResultSet row) throws SQLException {
    List<String> names = CatalogRows.texts(row, "checks");
    List<String> conditions = CatalogRows.texts(row, "conditions");
    List<String> validated = CatalogRows.texts(row, "validated");
    return IntStream.range(0, names.size())
        .mapToObj(i ->
            new Constraint.Check(
                names.get(i),
                Expressions.bare(conditions.get(i)),
                Options.NONE.with("validated", validated.get(i).equals("true") ? "" : "no")))
        .toList();
  }

  private Routine routine(ResultSet row) throws SQLException {
    Name name = name(row);
    String arguments = CatalogRows.text(row, "arguments");
    return new Routine(
        Id.of("routine", name.schema(), name.local(), arguments),
        name,
        routineKind(row.getString("kind")),
        arguments,
        CatalogRows.text(row, "definition").strip(),
        comment(Comments.ROUTINE, row),
        owner(row));
  }

  private static String routineKind(String code) {
    return switch (code) {
      case "p" -> "PROCEDURE";
      case "a" -> "AGGREGATE";
      default -> "FUNCTION";
    };
  }

  private View view(ResultSet row) throws SQLException {
    Name name = name(row);
    long oid = row.getLong("oid");
    String definition = CatalogRows.text(row, "definition").strip();
    boolean materialized = row.getBoolean("materialized");
    return new View(
        id("view", name),
        name,
        definition.endsWith(";") ? definition.substring(0, definition.length() - 1) : definition,
        materialized,
        materialized ? tables.indexes(oid, name.schema()) : List.of(),
        comment(Comments.RELATION, row),
        viewOptions(row, oid));
  }

  private Options viewOptions(ResultSet row, long oid) throws SQLException {
    OptionList options =
        new OptionList()
            .with("owner", CatalogRows.text(row, "owner"))
            .with("tablespace", CatalogRows.text(row, "tablespace"))
            .with("access method", CatalogRows.text(row, "access_method"))
            .with("", CatalogRows.texts(row, "parameters"));
    addColumnComments(row, oid, options);
    addColumnDefaults(row, options);
    return options.options();
  }

  private void addColumnComments(ResultSet row, long view, OptionList to) throws SQLException {
    List<String> columns = CatalogRows.texts(row, "columns");
    for (int i = 0; i < columns.size(); i++) {
      to.with("comment on " + columns.get(i), comments.onColumn(view, i + 1));
    }
  }

  private static void addColumnDefaults(ResultSet row, OptionList to) throws SQLException {
    List<String> columns = CatalogRows.texts(row, "defaulted");
    List<String> defaults = CatalogRows.texts(row, "defaults");
    for (int i = 0; i < columns.size(); i++) {
      to.with("default of " + columns.get(i), defaults.get(i));
    }
  }

  private Trigger trigger(ResultSet row) throws SQLException {
    Name table = new Name(row.getString("schema"), row.getString("table_name"));
    Name name = table.withLocal(row.getString("name"));
    return new Trigger(
        Id.of("trigger", table.schema(), table.local(), name.local()),
        name,
        table,
        CatalogRows.text(row, "definition"),
        comment(Comments.TRIGGER, row),
        Options.NONE.with("enabled", enabled(row.getString("enabled"))));
  }

  private static String enabled(String code) {
    return switch (code) {
      case "D" -> "disabled";
      case "R" -> "replica";
      case "A" -> "always";
      default -> "";
    };
  }

  private Policy policy(ResultSet row) throws SQLException {
    Name table = new Name(row.getString("schema"), row.getString("table_name"));
    Name name = table.withLocal(row.getString("name"));
    return new Policy(
        Id.of("policy", table.schema(), table.local(), name.local()),
        name,
        table,
        row.getBoolean("permissive"),
        command(row.getString("command")),
        CatalogRows.texts(row, "roles"),
        optional(row, "seen").map(Expressions::bare),
        optional(row, "written").map(Expressions::bare),
        comment(Comments.POLICY, row));
  }

  private static String command(String code) {
    return switch (code) {
      case "r" -> "SELECT";
      case "a" -> "INSERT";
      case "w" -> "UPDATE";
      case "d" -> "DELETE";
      default -> "ALL";
    };
  }

  private OtherObject other(ResultSet row) throws SQLException {
    Name name = name(row);
    String what = row.getString("what");
    return new OtherObject(
        Id.of("object", what, name.schema(), name.local()),
        name,
        what,
        CatalogRows.text(row, "definition"),
        comments.on(row.getInt("catalog"), row.getLong("oid")));
  }
}
