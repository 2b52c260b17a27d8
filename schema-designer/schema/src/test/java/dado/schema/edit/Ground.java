package dado.schema.edit;

import dado.schema.Dialects;
import dado.schema.Engines;
import dado.schema.dialect.Progress;
import dado.schema.model.Column;
import dado.schema.model.CompositeType;
import dado.schema.model.Constraint;
import dado.schema.model.Domain;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Policy;
import dado.schema.model.Routine;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Selection;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import dado.schema.scratch.Scratch;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// A small shop that has one of everything its engine knows, as the engine's catalog tells it.
public record Ground(Schema schema) {

  /// Reads the shop of an engine from `src/test/cases/edit`.
  static Ground of(Engine engine) throws Exception {
    String file = engine.name().toLowerCase(Locale.ROOT) + ".sql";
    String sql = Files.readString(Path.of("src/test/cases/edit").resolve(file));
    try (Scratch scratch = Engines.scratches(engine).open(engine, Progress.NONE);
        Connection connection = scratch.connections().open();
        Statement statement = connection.createStatement()) {
      for (SqlStatement each : Statements.split(engine, sql)) {
        statement.execute(each.text());
      }
      Schema read = Dialects.of(engine).catalog().read(connection, Progress.NONE);
      return new Ground(Selection.EVERYTHING.of(read));
    }
  }

  /// The part that acts on one kind of thing need, so that each proof makes little.
  public Ground around(String group) {
    Set<String> tables =
        switch (group) {
          case "Exclusion constraint" -> Set.of("rooms");
          case "Partition" -> Set.of("events", "stock");
          case "Foreign key", "Table", "Column" -> Set.of("users", "orders", "products", "stock");
          case "Materialized view", "Trigger" -> Set.of("users", "orders", "products");
          case "Primary key", "Unique constraint", "Check", "Index" ->
              Set.of("users", "orders", "products", "stock");
          default -> Set.of("users", "products");
        };
    Predicate<SchemaObject> belongs =
        o ->
            switch (o) {
              case View v ->
                  v.materialized() ? group.equals("Materialized view") : tables.contains("users");
              case Trigger t -> tables.contains("orders");
              case Policy p -> group.equals("Policy");
              case Routine r ->
                  group.equals("Function")
                      || (r.name().local().equals("touch") && tables.contains("orders"));
              case Sequence s -> group.equals("Sequence");
              case CompositeType c -> group.equals("Composite type");
              case Domain d -> group.equals("Domain");
              default -> true;
            };
    return new Ground(
        schema
            .withTables(
                schema.tables().stream().filter(t -> tables.contains(t.name().local())).toList())
            .withObjects(schema.objects().stream().filter(belongs).toList()));
  }

  /// Its engine.
  public Engine engine() {
    return schema.engine();
  }

  boolean is(Engine... engines) {
    return List.of(engines).contains(engine());
  }

  /// A name beside its tables.
  public Name name(String local) {
    return new Name(schema.tables().getFirst().name().schema(), local);
  }

  /// One of its tables.
  public Table table(String local) {
    return schema.table(name(local)).orElseThrow();
  }

  Column column(String table, String name) {
    return table(table).column(name).orElseThrow();
  }

  Constraint constraint(String table, String name) {
    return table(table).constraints().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Constraint key(String table) {
    return table(table).primaryKey().orElseThrow();
  }

  Index index(String table, String name) {
    return table(table).indexes().stream()
        .filter(i -> i.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  <T extends SchemaObject> T object(Class<T> type, String local) {
    return schema.objects(type).stream()
        .filter(o -> o.name().local().equals(local))
        .findFirst()
        .orElseThrow();
  }

  /// A type of short texts.
  String text() {
    return switch (engine()) {
      case POSTGRESQL -> "character varying(40)";
      case MYSQL, MARIADB -> "varchar(40)";
      case SQLITE -> "TEXT";
    };
  }

  /// A type of small whole numbers.
  String number() {
    return engine() == Engine.POSTGRESQL
        ? "integer"
        : engine() == Engine.SQLITE ? "INTEGER" : "int";
  }

  /// A type of whole numbers that is wider.
  String wide() {
    return engine() == Engine.SQLITE ? "BIGINT" : "bigint";
  }

  Column fresh(String name, String type, boolean nullable) {
    return Column.of(Id.fresh(), name, type, nullable);
  }
}
