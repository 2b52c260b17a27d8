package dado.schema.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/// Random objects besides tables, of every kind that an engine has.
final class AnyObjects {

  private final AnySchemas any;
  private final Random random;
  private final List<Table> tables;
  private final List<SchemaObject> objects = new ArrayList<>();

  AnyObjects(AnySchemas any, Random random, List<Table> tables) {
    this.any = any;
    this.random = random;
    this.tables = tables;
  }

  List<SchemaObject> of(Engine engine) {
    many(this::view);
    many(this::trigger);
    many(() -> other(engine));
    if (engine != Engine.SQLITE) {
      many(() -> routine(engine));
      many(this::grant);
    }
    if (engine == Engine.POSTGRESQL || engine == Engine.MARIADB) {
      many(() -> sequence(engine));
    }
    if (engine == Engine.POSTGRESQL) {
      postgresql();
    }
    return objects;
  }

  private void postgresql() {
    many(() -> new Namespace(any.id(), new Name("", any.fresh("ns")), any.comment(), owner()));
    many(() ->
        new Extension(any.id(), name("ext"), random.nextBoolean() ? "1.2" : "", any.comment()));
    many(this::enumType);
    many(this::composite);
    many(this::domain);
    many(this::policy);
  }

  private void many(Supplier<SchemaObject> supplier) {
    for (int i = random.nextInt(3); i > 0; i--) {
      objects.add(supplier.get());
    }
  }

  private Name name(String stem) {
    return new Name(any.namespace(), any.fresh(stem));
  }

  private Options owner() {
    return any.options("owner", "o'me");
  }

  private SchemaObject view() {
    boolean materialized = random.nextInt(3) == 0;
    return new View(
        any.id(),
        name("v"),
        random.nextBoolean() ? "SELECT 1" : "SELECT 'a' AS x,\n    2 AS y\n  FROM t",
        materialized,
        materialized ? List.of(any.index(any.pick(tables))) : List.of(),
        any.comment(),
        any.options("check_option", "local"));
  }

  private SchemaObject trigger() {
    Name table = any.pick(tables).name();
    return new Trigger(
        any.id(),
        table.withLocal(any.fresh("tr")),
        table,
        "CREATE TRIGGER x AFTER INSERT ON t BEGIN\n  SELECT 1;\nEND",
        any.comment(),
        any.options("enabled", "disabled"));
  }

  private SchemaObject other(Engine engine) {
    String what =
        switch (engine) {
          case POSTGRESQL -> "STATISTICS";
          case MYSQL, MARIADB -> "EVENT";
          case SQLITE -> "VIRTUAL TABLE";
        };
    return new OtherObject(any.id(), name("o"), what, "CREATE " + what + " x", any.comment());
  }

  private SchemaObject routine(Engine engine) {
    return new Routine(
        any.id(),
        name("f"),
        any.pick(List.of("FUNCTION", "PROCEDURE")),
        engine == Engine.POSTGRESQL ? any.pick(List.of("", "integer, text")) : "",
        "CREATE FUNCTION x() RETURNS int\nAS $$\n  select 1 -- 'x\n$$",
        any.comment(),
        owner());
  }

  private SchemaObject grant() {
    return new Grant(
        any.id(),
        any.pick(tables).name(),
        "TABLE",
        any.fresh("role"),
        List.of("SELECT", "UPDATE (a)"),
        random.nextBoolean());
  }

  private SchemaObject sequence(Engine engine) {
    Table table = any.pick(tables);
    Optional<Sequence.OwningColumn> owner =
        engine == Engine.POSTGRESQL && random.nextBoolean()
            ? Optional.of(
                new Sequence.OwningColumn(table.name(), any.pick(AnySchemas.names(table))))
            : Optional.empty();
    return new Sequence(
        any.id(),
        name("s"),
        any.pick(List.of("bigint", "integer")),
        owner,
        any.comment(),
        any.options("start", "5", "cycle", "yes"));
  }

  private SchemaObject enumType() {
    List<EnumType.Value> values = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      values.add(new EnumType.Value(any.id(), any.fresh("value")));
    }
    return new EnumType(any.id(), name("e"), values, any.comment(), owner());
  }

  private SchemaObject composite() {
    return new CompositeType(
        any.id(),
        name("ct"),
        List.of(new CompositeType.Attribute(any.fresh("a"), any.pick(any.types()))),
        any.comment(),
        owner());
  }

  private SchemaObject domain() {
    return new Domain(
        any.id(),
        name("d"),
        any.pick(any.types()),
        random.nextBoolean(),
        random.nextBoolean() ? Optional.of("1") : Optional.empty(),
        random.nextBoolean()
            ? List.of(new Constraint.Check("ck", "VALUE > 0", any.options("validated", "no")))
            : List.of(),
        any.comment(),
        owner());
  }

  private SchemaObject policy() {
    Name table = any.pick(tables).name();
    return new Policy(
        any.id(),
        table.withLocal(any.fresh("p")),
        table,
        random.nextBoolean(),
        any.pick(List.of("ALL", "SELECT", "INSERT")),
        List.of("public", "o'me"),
        random.nextBoolean() ? Optional.of("a = 1") : Optional.empty(),
        random.nextBoolean() ? Optional.of("b =\n 2") : Optional.empty(),
        any.comment());
  }
}
