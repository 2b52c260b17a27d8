package dado.schema.hard;

import dado.schema.Dialects;
import dado.schema.Engines;
import dado.schema.apply.Applier;
import dado.schema.change.Change;
import dado.schema.change.Difference;
import dado.schema.dialect.Catalog;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Progress;
import dado.schema.dialect.Statement;
import dado.schema.migration.Migration;
import dado.schema.migration.Planner;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Selection;
import dado.schema.model.Table;
import dado.schema.model.View;
import dado.schema.scratch.Scratch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An empty scratch database to try things on.
record Ground(Scratch scratch, String schemaName) implements AutoCloseable {

  static Ground of(Engine engine) throws Exception {
    Scratch scratch = Engines.scratches(engine).open(engine, Progress.NONE);
    try (Connection connection = scratch.connections().open()) {
      String name =
          switch (engine) {
            case POSTGRESQL -> "public";
            case SQLITE -> "main";
            case MYSQL, MARIADB -> connection.getCatalog();
          };
      return new Ground(scratch, name);
    }
  }

  Engine engine() {
    return scratch.engine();
  }

  Dialect dialect() {
    return Dialects.of(engine());
  }

  Name name(String local) {
    return new Name(schemaName, local);
  }

  /// The type of whole numbers as the catalog prints it.
  String number() {
    return switch (engine()) {
      case POSTGRESQL -> "integer";
      case MYSQL -> "int";
      case MARIADB -> "int(11)";
      case SQLITE -> "INTEGER";
    };
  }

  Column column(String table, String name) {
    return Column.of(Id.of("column", schemaName, table, name), name, number(), true);
  }

  /// A table of numbers with `id` as its key and columns of these names.
  Table table(String name, String... columns) {
    List<Column> all = new ArrayList<>();
    all.add(column(name, "id").withNullable(engine() == Engine.SQLITE));
    Arrays.stream(columns).forEach(c -> all.add(column(name, c)));
    List<Constraint> key = List.of(new Constraint.PrimaryKey("", List.of("id")));
    return new Table(Id.of("table", schemaName, name), name(name), all, key, List.of(), "");
  }

  /// The table with a foreign key from a column of it to the key of another.
  Table referencing(Table table, String column, String other) {
    List<Constraint> constraints = new ArrayList<>(table.constraints());
    constraints.add(
        new Constraint.ForeignKey(
            "",
            List.of(column),
            name(other),
            List.of("id"),
            Constraint.Action.NO_ACTION,
            Constraint.Action.NO_ACTION));
    return table.withConstraints(constraints);
  }

  Schema schema(Table... tables) {
    return Schema.empty(engine()).withTables(List.of(tables));
  }

  View view(String name, String definition) {
    return new View(Id.of("view", schemaName, name), name(name), definition);
  }

  Schema read() throws SQLException {
    return reading().schema();
  }

  Catalog.Reading reading() throws SQLException {
    try (Connection connection = scratch.connections().open()) {
      return dialect().catalog().read(connection, selection(), Progress.NONE);
    }
  }

  /// MySQL and MariaDB read the connection's database; PostgreSQL every schema.
  private static Selection selection() {
    return Selection.EVERYTHING;
  }

  Migration plan(Schema current, Schema desired) {
    return Planner.plan(dialect(), current, Difference.between(current, desired));
  }

  void apply(List<Statement> statements) throws SQLException {
    Applier.apply(scratch.connections(), statements, Progress.NONE);
  }

  void run(String... statements) throws SQLException {
    try (Connection connection = scratch.connections().open();
        java.sql.Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /// Makes a schema from nothing and reads it back.
  Schema made(Schema design) throws SQLException {
    apply(plan(Schema.empty(engine()), design).up());
    return read();
  }

  /// Goes up, down and up, and gives what is still to do at each halt.
  List<Change> roundTrip(Schema current, Schema desired) throws SQLException {
    Migration migration = plan(current, desired);
    List<Change> open = new ArrayList<>();
    apply(migration.up());
    open.addAll(Difference.between(read(), desired));
    apply(migration.down());
    open.addAll(Difference.between(read(), current));
    apply(migration.up());
    open.addAll(Difference.between(read(), desired));
    return open;
  }

  @Override
  public void close() {
    scratch.close();
  }
}
