package dado.schema.edit;

import static dado.schema.model.Engine.MARIADB;
import static dado.schema.model.Engine.MYSQL;
import static dado.schema.model.Engine.POSTGRESQL;
import static dado.schema.model.Engine.SQLITE;

import dado.schema.model.CompositeType;
import dado.schema.model.Constraint;
import dado.schema.model.Domain;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Namespace;
import dado.schema.model.Options;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import dado.schema.model.Policy;
import dado.schema.model.Routine;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Every kind of elementary act on what lies beside the tables, one of each on the shop.
final class ObjectKinds {

  private static final Engine[] EVERY = {POSTGRESQL, MYSQL, MARIADB, SQLITE};

  private final List<EditKind> kinds = new ArrayList<>();
  private String group = "";
  private Set<Engine> engines = Set.of();

  private ObjectKinds() {}

  static List<EditKind> all() {
    ObjectKinds kinds = new ObjectKinds();
    kinds.views();
    kinds.enums();
    kinds.types();
    kinds.sequences();
    kinds.routines();
    kinds.triggers();
    kinds.policies();
    kinds.partitions();
    return kinds.kinds;
  }

  private void group(String name, Engine... having) {
    group = name;
    engines = Set.of(having);
  }

  private void add(String title, Function<Ground, Edit> act) {
    kinds.add(new EditKind(group, title, engines, true, act));
  }

  private static Edit change(Ground g, SchemaObject before, SchemaObject after) {
    return Edits.changeObject(g.schema(), before.key(), after);
  }

  private static Edit rename(Ground g, SchemaObject before, String to) {
    return Edits.renameObject(g.schema(), before.key(), before.name().withLocal(to));
  }

  private static Edit drop(Ground g, SchemaObject object) {
    return Edits.dropObject(g.schema(), object.key());
  }

  private void views() {
    group("View", EVERY);
    add(
        "add",
        g ->
            Edits.addObject(
                g.schema(),
                new View(
                    Id.fresh(), g.name("cheap"), "SELECT code FROM products WHERE price < 5")));
    add(
        "change",
        g -> {
          View before = g.object(View.class, "people");
          return change(g, before, before.withDefinition("SELECT id, email FROM users"));
        });
    add("rename", g -> rename(g, g.object(View.class, "people"), "persons"));
    add("drop", g -> drop(g, g.object(View.class, "people")));
    group("Materialized view", POSTGRESQL);
    add(
        "add",
        g ->
            Edits.addObject(
                g.schema(),
                new View(
                    Id.fresh(),
                    g.name("counts"),
                    "SELECT count(*) AS n FROM products",
                    true,
                    List.of(),
                    "",
                    Options.NONE)));
    add(
        "change",
        g -> {
          View before = g.object(View.class, "totals");
          return change(
              g,
              before,
              before.withDefinition(
                  "SELECT user_id, max(total) AS m FROM orders GROUP BY user_id"));
        });
    add("drop", g -> drop(g, g.object(View.class, "totals")));
  }

  private void enums() {
    group("Enum", POSTGRESQL);
    add(
        "add",
        g ->
            Edits.addObject(
                g.schema(), EnumType.of(Id.fresh(), g.name("size"), List.of("s", "m"))));
    add("rename", g -> rename(g, named(g, "mood"), "humour"));
    add("drop", g -> drop(g, named(g, "spare")));
    add("add value at the end", g -> Edits.addValue(g.schema(), g.name("mood"), "elated", 9));
    add("add value between", g -> Edits.addValue(g.schema(), g.name("mood"), "meh", 1));
    add("rename value", g -> Edits.renameValue(g.schema(), g.name("mood"), "sad", "blue"));
    add("drop value", g -> Edits.dropValue(g.schema(), g.name("mood"), "sad"));
    add(
        "reorder values",
        g -> Edits.orderValues(g.schema(), g.name("mood"), List.of("happy", "ok", "sad")));
  }

  private static SchemaObject named(Ground g, String name) {
    return EnumType.of(Id.fresh(), g.name(name), List.of());
  }

  private void types() {
    group("Composite type", POSTGRESQL);
    add("add", g -> Edits.addObject(g.schema(), composite(g, "point", "x", "y")));
    add(
        "change",
        g -> change(g, composite(g, "address"), composite(g, "address", "street", "zip")));
    add("rename", g -> rename(g, composite(g, "address"), "place"));
    add("drop", g -> drop(g, composite(g, "address")));
    group("Domain", POSTGRESQL);
    add("add", g -> Edits.addObject(g.schema(), domain(g, "ratio", "VALUE <= 1")));
    add("change", g -> change(g, domain(g, "percent", ""), domain(g, "percent", "VALUE <= 100")));
    add("rename", g -> rename(g, domain(g, "percent", ""), "share"));
    add("drop", g -> drop(g, domain(g, "percent", "")));
    group("Schema", POSTGRESQL);
    add("add", g -> Edits.addObject(g.schema(), Namespace.of("audit")));
    add(
        "rename",
        g -> Edits.renameObject(g.schema(), Namespace.of("sales").key(), new Name("", "shop")));
    add("drop", g -> drop(g, Namespace.of("sales")));
  }

  private static CompositeType composite(Ground g, String name, String... fields) {
    List<CompositeType.Attribute> attributes =
        java.util.stream.Stream.of(fields)
            .map(f -> new CompositeType.Attribute(f, "text"))
            .toList();
    return new CompositeType(Id.fresh(), g.name(name), attributes, "", Options.NONE);
  }

  private static Domain domain(Ground g, String name, String check) {
    List<Constraint.Check> checks =
        check.isEmpty() ? List.of() : List.of(new Constraint.Check(name + "_check", check));
    return new Domain(
        Id.fresh(), g.name(name), "integer", true, Optional.empty(), checks, "", Options.NONE);
  }

  private void sequences() {
    group("Sequence", POSTGRESQL, MARIADB);
    add("add", g -> Edits.addObject(g.schema(), sequence(g, "tickets", Options.NONE)));
    add(
        "change",
        g ->
            change(
                g,
                sequence(g, "numbers", Options.NONE),
                sequence(g, "numbers", Options.of("increment", "5"))));
    add("rename", g -> rename(g, sequence(g, "numbers", Options.NONE), "counts"));
    add("drop", g -> drop(g, sequence(g, "numbers", Options.NONE)));
  }

  private static Sequence sequence(Ground g, String name, Options options) {
    return new Sequence(Id.fresh(), g.name(name), "bigint", Optional.empty(), "", options);
  }

  private void routines() {
    group("Function", POSTGRESQL, MYSQL, MARIADB);
    add(
        "add",
        g -> {
          Routine twice = g.object(Routine.class, "twice");
          String text = twice.definition().replace("twice", "thrice").replace("* 2", "* 3");
          return Edits.addObject(
              g.schema(), twice.withId(Id.fresh()).withName(g.name("thrice")).withDefinition(text));
        });
    add(
        "change",
        g -> {
          Routine twice = g.object(Routine.class, "twice");
          return change(g, twice, twice.withDefinition(twice.definition().replace("* 2", "+ n")));
        });
    add("rename", g -> rename(g, g.object(Routine.class, "twice"), "doubled"));
    add("drop", g -> drop(g, g.object(Routine.class, "twice")));
  }

  private void triggers() {
    group("Trigger", EVERY);
    add(
        "add",
        g -> {
          Trigger touch = g.object(Trigger.class, "orders_touch");
          return Edits.addObject(
              g.schema(),
              touch
                  .withId(Id.fresh())
                  .withName(g.name("orders_again"))
                  .withDefinition(touch.definition().replace("orders_touch", "orders_again")));
        });
    add(
        "change",
        g -> {
          Trigger touch = g.object(Trigger.class, "orders_touch");
          return change(
              g, touch, touch.withDefinition(touch.definition().replace("UPDATE ON", "INSERT ON")));
        });
    add("rename", g -> rename(g, g.object(Trigger.class, "orders_touch"), "orders_stamp"));
    add("drop", g -> drop(g, g.object(Trigger.class, "orders_touch")));
  }

  private void policies() {
    group("Policy", POSTGRESQL);
    add("add", g -> Edits.addObject(g.schema(), policy(g, "users_all", "id > 5")));
    add("change", g -> change(g, policy(g, "users_own", ""), policy(g, "users_own", "id > 9")));
    add("rename", g -> rename(g, policy(g, "users_own", ""), "users_mine"));
    add("drop", g -> drop(g, policy(g, "users_own", "")));
  }

  private static Policy policy(Ground g, String name, String using) {
    return new Policy(
        Id.fresh(),
        g.name(name),
        g.name("users"),
        true,
        "SELECT",
        List.of("public"),
        Optional.of(using),
        Optional.empty(),
        "");
  }

  private void partitions() {
    group("Partition", POSTGRESQL, MYSQL, MARIADB);
    add("add", g -> Edits.addPartition(g.schema(), g.name("events"), partition(g)));
    add(
        "drop",
        g -> {
          String last = g.is(POSTGRESQL) ? "events_2026" : "y2026";
          return Edits.dropPartition(g.schema(), g.name("events"), g.name(last));
        });
    group("Partition", MYSQL, MARIADB);
    add(
        "spread a table",
        g ->
            Edits.partition(
                g.schema(),
                g.name("stock"),
                Optional.of(new Partitioning("HASH (shop) PARTITIONS 3", List.of()))));
    add("unite", g -> Edits.partition(g.schema(), g.name("events"), Optional.empty()));
  }

  private static Partition partition(Ground g) {
    return g.is(POSTGRESQL)
        ? Partition.of(g.name("events_2027"), "FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')")
        : Partition.of(g.name("y2027"), "VALUES LESS THAN ('2028-01-01')");
  }
}
