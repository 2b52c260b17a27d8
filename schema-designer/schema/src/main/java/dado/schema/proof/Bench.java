package dado.schema.proof;

import dado.schema.apply.Applier;
import dado.schema.change.Change;
import dado.schema.change.Difference;
import dado.schema.change.Mentions;
import dado.schema.change.Relocation;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Progress;
import dado.schema.dialect.Statement;
import dado.schema.migration.Planner;
import dado.schema.model.Engine;
import dado.schema.model.Grant;
import dado.schema.model.Name;
import dado.schema.model.Policy;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.SchemaObject.Kind;
import dado.schema.model.Selection;
import dado.schema.scratch.Scratch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A scratch database with a schema on it.
record Bench(Dialect dialect, Scratch scratch, Progress progress) {

  private static final Set<Kind> UNDER =
      EnumSet.of(
          Kind.NAMESPACE, Kind.EXTENSION, Kind.ENUM, Kind.COMPOSITE, Kind.DOMAIN, Kind.SEQUENCE);

  /// Makes a schema: at once where that works, else the tables with what they need, and of the rest
  /// what can be made.
  ///
  /// @return what could not be made, for it needs something that the scratch lacks
  /// @throws SQLException when the scratch lacks what the tables need
  List<SchemaObject> load(Schema schema) throws SQLException {
    scratch.ensureRoles(roles(schema));
    prepareSchemas(schema);
    boolean undoes = schema.engine() == Engine.POSTGRESQL;
    if (undoes && isMade(schema)) {
      return List.of();
    }
    Schema base = base(schema);
    make(base);
    List<SchemaObject> open = new ArrayList<>(schema.objects());
    open.removeAll(base.objects());
    return unmade(open, base);
  }

  /// Makes objects until no more can be made.
  ///
  /// @return those that are left
  private List<SchemaObject> unmade(List<SchemaObject> open, Schema base) {
    boolean more = true;
    Schema now = base;
    while (more && !open.isEmpty()) {
      List<SchemaObject> made = new ArrayList<>();
      for (SchemaObject object : open) {
        if (isMade(object, now)) {
          made.add(object);
          now = now.withObjects(with(now.objects(), object));
        }
      }
      more = open.removeAll(made);
    }
    return open;
  }

  /// The roles that grants and policies of a schema speak of.
  private static Set<String> roles(Schema schema) {
    Set<String> roles = new TreeSet<>();
    for (SchemaObject object : schema.objects()) {
      switch (object) {
        case Grant g -> roles.add(g.grantee());
        case Policy p -> roles.addAll(p.roles());
        default -> {}
      }
    }
    roles.remove("public");
    return roles;
  }

  private static List<SchemaObject> with(List<SchemaObject> objects, SchemaObject object) {
    List<SchemaObject> all = new ArrayList<>(objects);
    all.add(object);
    return all;
  }

  private boolean isMade(Schema schema) {
    try {
      make(schema);
      return true;
    } catch (SQLException e) {
      // All of it was taken back. What can be made is made piece by piece.
      return false;
    }
  }

  private void make(Schema schema) throws SQLException {
    Schema nothing = Schema.empty(schema.engine());
    run(Planner.plan(dialect, nothing, Difference.between(nothing, schema)).up());
  }

  /// The tables with the objects that they stand on.
  private static Schema base(Schema schema) {
    Set<String> words = new HashSet<>();
    schema.tables().forEach(t -> words.addAll(Mentions.in(t)));
    return schema.withObjects(
        schema.objects().stream()
            .filter(o ->
                UNDER.contains(o.kind())
                    || (o.kind() == Kind.ROUTINE && words.contains(Mentions.word(o))))
            .toList());
  }

  /// Schemas that are part of names and not objects of the schema, as in a design of tables alone.
  private void prepareSchemas(Schema schema) throws SQLException {
    if (schema.engine() != Engine.POSTGRESQL) {
      return;
    }
    try (Connection connection = scratch.connections().open();
        java.sql.Statement statement = connection.createStatement()) {
      for (String name : namespaces(schema)) {
        statement.execute("CREATE SCHEMA IF NOT EXISTS " + dialect.identifiers().quote(name));
      }
    }
  }

  private static Set<String> namespaces(Schema schema) {
    Set<String> names = new TreeSet<>();
    schema.tables().forEach(t -> names.add(t.name().schema()));
    schema.objects().forEach(o -> names.add(o.name().schema()));
    names.remove("");
    names.remove("public");
    schema.objects().stream()
        .filter(o -> o.kind() == Kind.NAMESPACE)
        .forEach(o -> names.remove(o.name().local()));
    return names;
  }

  private boolean isMade(SchemaObject object, Schema now) {
    try {
      run(dialect.ddl().script(List.of(new Change.AddObject(object)), now));
      return true;
    } catch (SQLException e) {
      // It needs something that is not on the scratch. The proof says what it left out.
      return false;
    }
  }

  void run(List<Statement> statements) throws SQLException {
    Applier.apply(scratch.connections(), statements, progress);
  }

  Schema read() throws SQLException {
    try (Connection connection = scratch.connections().open()) {
      return Selection.EVERYTHING.of(dialect.catalog().read(connection, progress));
    }
  }

  Rows rows(Schema schema) throws SQLException {
    // Row security hides rows from everybody else.
    try (Connection connection = scratch.privileged().open()) {
      return Rows.read(connection, schema, dialect.identifiers());
    }
  }

  /// The database of the scratch where that is part of every name; else empty.
  String database(Schema read) {
    return switch (dialect.engine()) {
      case POSTGRESQL, SQLITE -> "";
      case MYSQL, MARIADB -> named(read);
    };
  }

  /// The name that an object has on the scratch, where the database is part of every name.
  Name here(Name name, Schema read) {
    return switch (dialect.engine()) {
      case POSTGRESQL, SQLITE -> name;
      case MYSQL, MARIADB -> new Name(named(read), name.local());
    };
  }

  private static String named(Schema read) {
    return read.tables().stream().findFirst().map(t -> t.name().schema()).orElse("");
  }

  /// A schema under the name of another's database, where that is part of every name (MySQL,
  /// MariaDB).
  static Schema like(Schema schema, Schema other) {
    return switch (schema.engine()) {
      case POSTGRESQL, SQLITE -> schema;
      case MYSQL, MARIADB ->
          other.tables().isEmpty() ? schema : Relocation.of(schema, named(other));
    };
  }
}
