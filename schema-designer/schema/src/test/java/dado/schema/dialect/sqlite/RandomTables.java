package dado.schema.dialect.sqlite;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Constraint.Action;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Random schemas that SQLite accepts, over few names and identities, so that two of them share
/// some, rename some and swap some. Texts are as the catalog would read them.
final class RandomTables {

  private static final List<String> TABLES = List.of("a", "b", "c", "d e");
  private static final List<String> COLUMNS = List.of("x", "y", "z", "g h");
  private static final List<String> TYPES = List.of("INTEGER", "TEXT", "REAL", "BLOB");
  private static final SqliteIdentifiers QUOTED = new SqliteIdentifiers();

  private final Random random;

  RandomTables(long seed) {
    this.random = new Random(seed);
  }

  Schema schema() {
    List<String> names = some(TABLES);
    List<Integer> ids = shuffled();
    List<Table> bare = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      bare.add(bare("" + ids.get(i), names.get(i)));
    }
    List<Table> tables = bare.stream().map(t -> chance(2) ? referencing(t, bare) : t).toList();
    return Schema.empty(Engine.SQLITE).withTables(tables).withObjects(objects(tables)).sorted();
  }

  private Table bare(String id, String name) {
    boolean strict = chance(4);
    boolean rowless = chance(4);
    List<Column> columns = new ArrayList<>();
    List<Integer> ids = shuffled();
    List<String> names = some(COLUMNS);
    for (int i = 0; i < names.size(); i++) {
      boolean key = i == 0;
      Column plain = Column.of(new Id(id + "." + ids.get(i)), names.get(i), type(strict), true);
      columns.add(
          key
              ? key(plain, strict, rowless)
              : chance(5) ? generated(plain, names.getFirst()) : rest(plain));
    }
    Options options =
        Options.NONE
            .with("strict", strict ? "yes" : "")
            .with("without rowid", rowless ? "yes" : "");
    Table table = new Table(new Id(id), new Name("main", name), columns, List.of(), List.of(), "");
    Table whole = table.withOptions(options).withConstraints(constraints(table));
    return chance(2) ? whole.withIndexes(List.of(index(whole))) : whole;
  }

  private String type(boolean strict) {
    return strict || !chance(4)
        ? pick(TYPES)
        : pick(List.of("VARCHAR(10)", "", "TEXT COLLATE NOCASE"));
  }

  private Column key(Column column, boolean strict, boolean rowless) {
    boolean number = column.type().equals("INTEGER") && !rowless;
    boolean counts = number && chance(2);
    return column
        .withNullable(!rowless && (!strict || number))
        .filledBy("", counts ? new Generation.AutoIncrement() : new Generation.None(), "");
  }

  private Column generated(Column column, String from) {
    String expression =
        pick(List.of(QUOTED.quote(from) + " + 1", "length(" + QUOTED.quote(from) + ")"));
    return column.filledBy("", new Generation.Computed(expression, chance(2)), "");
  }

  private Column rest(Column column) {
    String value =
        chance(2) ? "" : pick(List.of("1", "'it''s'", "-5", "1 + 1", "CURRENT_TIMESTAMP"));
    Column filled = column.filledBy(value, new Generation.None(), "").withNullable(chance(2));
    return filled.nullable() || !chance(4)
        ? filled
        : filled.withOptions(Options.of("on conflict", "ignore").with("not null name", "nn"));
  }

  private List<Constraint> constraints(Table table) {
    List<Constraint> constraints = new ArrayList<>();
    String key = table.columns().getFirst().name();
    constraints.add(new Constraint.PrimaryKey(chance(3) ? "pk" : "", List.of(key)));
    if (chance(2)) {
      constraints.add(
          new Constraint.Check(chance(2) ? "ck" : "", QUOTED.quote(pick(names(table))) + " <> 7"));
    }
    if (chance(3) && table.columns().size() > 1) {
      Options options = chance(2) ? Options.NONE : Options.of("keys", "DESC, ");
      constraints.add(
          new Constraint.Unique(chance(2) ? "uq" : "", names(table).subList(0, 2), options));
    }
    return constraints;
  }

  private Index index(Table table) {
    String column = pick(names(table));
    Index.Key key =
        chance(3)
            ? new Index.Key("abs(" + QUOTED.quote(column) + ")", true, chance(2), "")
            : Index.Key.column(column, chance(2));
    String name = "i " + table.name().local() + random.nextInt(2);
    return new Index(
        Id.of("index", "main", name),
        name,
        "btree",
        List.of(key),
        List.of(),
        chance(3)
            ? Optional.of(QUOTED.quote(pick(names(table))) + " IS NOT NULL")
            : Optional.empty(),
        chance(3));
  }

  private Table referencing(Table table, List<Table> all) {
    Table parent = pick(all);
    List<Constraint> constraints = new ArrayList<>(table.constraints());
    constraints.add(
        new Constraint.ForeignKey(
            chance(2) ? "fk" : "",
            List.of(pick(names(table))),
            parent.name(),
            List.of(parent.columns().getFirst().name()),
            pick(List.of(Action.values())),
            pick(List.of(Action.values())),
            chance(3) ? Options.of("deferrable", "deferred") : Options.NONE));
    return table.withConstraints(constraints);
  }

  private List<SchemaObject> objects(List<Table> tables) {
    List<SchemaObject> objects = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Table table = pick(tables);
      String from = QUOTED.quote(table.name());
      String text = "SELECT " + QUOTED.quote(pick(names(table))) + " AS n FROM " + from;
      String over = i == 1 && chance(2) ? "SELECT n FROM v0" : text;
      objects.add(new View(Id.of("view", "main", "v" + i), new Name("main", "v" + i), over));
    }
    Table watched = pick(tables);
    Table written = pick(tables);
    String column = QUOTED.quote(pick(names(written)));
    String definition =
        "CREATE TRIGGER tr AFTER DELETE ON "
            + QUOTED.quote(watched.name())
            + " BEGIN\n  DELETE FROM "
            + QUOTED.quote(written.name())
            + " WHERE "
            + column
            + " = 99;\nEND";
    objects.add(
        new Trigger(
            Id.of("trigger", "main", "tr"),
            new Name("main", "tr"),
            watched.name(),
            definition,
            "",
            Options.NONE));
    return objects;
  }

  private static List<String> names(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }

  private boolean chance(int in) {
    return random.nextInt(in) == 0;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private List<String> some(List<String> list) {
    List<String> some = new ArrayList<>(list);
    Collections.shuffle(some, random);
    return some.subList(0, 1 + random.nextInt(list.size()));
  }

  private List<Integer> shuffled() {
    List<Integer> ids = new ArrayList<>(List.of(0, 1, 2, 3));
    Collections.shuffle(ids, random);
    return ids;
  }
}
