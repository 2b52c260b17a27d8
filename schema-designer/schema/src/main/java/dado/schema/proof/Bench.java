package dado.schema.proof;

import dado.schema.change.Change;
import dado.schema.change.Difference;
import dado.schema.change.Relocation;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Progress;
import dado.schema.dialect.Statement;
import dado.schema.apply.Applier;
import dado.schema.migration.Planner;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.View;
import dado.schema.scratch.Scratch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A scratch database with a schema on it.
record Bench(Dialect dialect, Scratch scratch, Progress progress) {

  /// Makes the tables and enums of a schema.
  ///
  /// @throws SQLException when the scratch lacks what the schema needs
  void load(Schema schema) throws SQLException {
    prepareSchemas(schema);
    Schema nothing = Schema.empty(schema.engine());
    run(Planner.plan(dialect, nothing, Difference.between(nothing, schema)).up());
  }

  /// PostgreSQL's schemas are part of the names, and only `public` is there.
  private void prepareSchemas(Schema schema) throws SQLException {
    if (schema.engine() != Engine.POSTGRESQL) {
      return;
    }
    TreeSet<String> names = new TreeSet<>();
    schema.tables().forEach(t -> names.add(t.name().schema()));
    schema.enums().forEach(e -> names.add(e.name().schema()));
    schema.views().forEach(v -> names.add(v.name().schema()));
    names.remove("public");
    try (Connection connection = scratch.connections().open();
        java.sql.Statement statement = connection.createStatement()) {
      for (String name : names) {
        statement.execute("CREATE SCHEMA IF NOT EXISTS " + dialect.identifiers().quote(name));
      }
    }
  }

  /// Makes those views that can be made.
  ///
  /// @return those that were made
  List<View> loadViews(List<View> views) {
    List<View> made = new ArrayList<>();
    List<View> open = new ArrayList<>(views);
    boolean more = true;
    while (more) {
      List<View> now = open.stream().filter(this::isMade).toList();
      made.addAll(now);
      open.removeAll(now);
      more = !now.isEmpty();
    }
    return made;
  }

  private boolean isMade(View view) {
    try {
      prepareSchemas(Schema.empty(dialect.engine()).withObjects(List.of(view)));
      run(
          dialect
              .ddl()
              .script(List.of(new Change.AddObject(view)), Schema.empty(dialect.engine())));
      return true;
    } catch (SQLException e) {
      // It needs something that is not on the scratch. The proof says which views it had.
      return false;
    }
  }

  void run(List<Statement> statements) throws SQLException {
    Applier.apply(scratch.connections(), statements, progress);
  }

  Schema read() throws SQLException {
    try (Connection connection = scratch.connections().open()) {
      return dialect.catalog().read(connection, progress);
    }
  }

  Rows rows(Schema schema) throws SQLException {
    try (Connection connection = scratch.connections().open()) {
      return Rows.read(connection, schema, dialect.identifiers());
    }
  }

  /// A schema under the name of another's database, where that is part of every name (MySQL,
  /// MariaDB).
  static Schema like(Schema schema, Schema other) {
    return switch (schema.engine()) {
      case POSTGRESQL, SQLITE -> schema;
      case MYSQL, MARIADB ->
          other.tables().stream()
              .findFirst()
              .map(t -> Relocation.of(schema, t.name().schema()))
              .orElse(schema);
    };
  }
}
