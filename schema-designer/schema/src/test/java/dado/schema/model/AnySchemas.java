package dado.schema.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Random schemas of every engine that look valid and hold every kind of object that the engine
/// has. Names are unique where the engine wants them to be, references lead to what is there,
/// identities are unique. The same seed gives the same schema.
public final class AnySchemas {

  /// Names that must be quoted, and texts that want to break out of quotes.
  private static final List<String> ODD =
      List.of("order", "a b", "it's", "say \"x\"", "b`t", "naïve", "x.y", "日本", "😀", "a\\b", "T");

  private static final List<String> COMMENTS =
      List.of(
          "",
          "",
          "plain",
          "it's \"quoted\" `so`",
          "two\nlines",
          " indented\n   more\n",
          "a | b <b>c</b> %% \\ # *x* ''' {y}");

  private final Random random;
  private final Engine engine;
  private int count;

  private AnySchemas(Engine engine, long seed) {
    this.random = new Random(seed);
    this.engine = engine;
  }

  /// The schema of a seed, of any engine.
  public static Schema of(long seed) {
    Engine engine = List.of(Engine.values()).get(Math.floorMod(seed, 4));
    return of(engine, seed);
  }

  /// The schema of a seed.
  public static Schema of(Engine engine, long seed) {
    return new AnySchemas(engine, seed).schema();
  }

  private Schema schema() {
    List<Table> bare = IntStream.rangeClosed(0, random.nextInt(5)).mapToObj(i -> table()).toList();
    List<Table> tables = bare.stream().map(t -> linked(t, bare)).toList();
    AnyObjects objects = new AnyObjects(this, random, tables);
    return new Schema(engine, tables, objects.of(engine)).sorted();
  }

  String namespace() {
    return switch (engine) {
      case POSTGRESQL -> random.nextInt(3) == 0 ? "app" : "public";
      case MYSQL, MARIADB -> "shop";
      case SQLITE -> "main";
    };
  }

  /// A name that nothing else has.
  String fresh(String stem) {
    String name = stem + count++;
    return random.nextInt(6) == 0 ? pick(ODD) + name : name;
  }

  Id id() {
    return random.nextBoolean()
        ? new Id(new java.util.UUID(random.nextLong(), random.nextLong()).toString())
        : new Id("thing:" + count++);
  }

  String comment() {
    return engine == Engine.SQLITE ? "" : pick(COMMENTS);
  }

  Options options(String... keysAndValues) {
    Options options = Options.NONE;
    for (int i = 0; i < keysAndValues.length; i += 2) {
      if (random.nextInt(4) == 0) {
        options = options.with(keysAndValues[i], keysAndValues[i + 1]);
      }
    }
    return options;
  }

  private Table table() {
    Name name = new Name(namespace(), fresh("t"));
    List<Column> columns =
        IntStream.rangeClosed(0, random.nextInt(5)).mapToObj(i -> column()).toList();
    Table table = new Table(id(), name, columns, List.of(), List.of(), comment());
    return table.withOptions(tableOptions()).withPartitioning(partitioning(table));
  }

  private Options tableOptions() {
    return switch (engine) {
      case POSTGRESQL -> options("fillfactor", "70", "row security", "enabled", "owner", "me");
      case MYSQL, MARIADB -> options("engine", "InnoDB", "row_format", "DYNAMIC");
      case SQLITE -> options("strict", "yes", "without rowid", "yes");
    };
  }

  private Column column() {
    Options options =
        switch (engine) {
          case POSTGRESQL -> options("storage", "external", "not null name", "nn");
          case MYSQL, MARIADB -> options("on update", "CURRENT_TIMESTAMP", "invisible", "yes");
          case SQLITE -> options("on conflict", "ignore");
        };
    Column.Generation generation = generation();
    boolean free = generation instanceof Column.Generation.None;
    Optional<String> value =
        free && random.nextInt(3) == 0 ? Optional.of(pick(defaults())) : Optional.empty();
    return new Column(
        id(),
        fresh("c"),
        pick(types()),
        random.nextBoolean(),
        value,
        generation,
        comment(),
        options);
  }

  private List<String> defaults() {
    return List.of("1", "-2.5", "'it''s'", "true", "now()", "'two\nlines'", "NULL", "('a' || 'b')");
  }

  List<String> types() {
    return switch (engine) {
      case POSTGRESQL ->
          List.of("integer", "text", "numeric(10,2)", "timestamp with time zone", "integer[]");
      case MYSQL, MARIADB ->
          List.of("int", "bigint unsigned", "varchar(20)", "enum('a','it''s')", "decimal(10,2)");
      case SQLITE -> List.of("INTEGER", "TEXT", "VARCHAR(20)", "", "DOUBLE PRECISION");
    };
  }

  private Column.Generation generation() {
    return switch (random.nextInt(6)) {
      case 0 -> new Column.Generation.Computed("1 +\n 2", random.nextBoolean());
      case 1 ->
          engine == Engine.POSTGRESQL
              ? new Column.Generation.Identity(random.nextBoolean(), options("start", "7"))
              : new Column.Generation.AutoIncrement();
      default -> new Column.Generation.None();
    };
  }

  private Optional<Partitioning> partitioning(Table table) {
    if (engine == Engine.SQLITE || random.nextInt(4) > 0) {
      return Optional.empty();
    }
    String by = "RANGE (" + table.columns().getFirst().name() + ")";
    Partitioning.Partition inner =
        Partitioning.Partition.of(new Name(table.name().schema(), fresh("p")), "DEFAULT");
    Partitioning.Partition outer =
        new Partitioning.Partition(
            new Name(table.name().schema(), fresh("p")),
            "VALUES LESS THAN (100)",
            Optional.of(new Partitioning("HASH (x)", List.of(inner))),
            engine == Engine.POSTGRESQL ? List.of(index(table)) : List.of(),
            options("engine", "InnoDB"));
    return Optional.of(new Partitioning(by, List.of(outer)));
  }

  private Table linked(Table table, List<Table> all) {
    List<Constraint> constraints = new ArrayList<>();
    if (random.nextInt(4) > 0) {
      constraints.add(
          new Constraint.PrimaryKey(fresh("pk"), some(names(table)), options("include", "x")));
    }
    IntStream.range(0, random.nextInt(4)).forEach(i -> constraints.add(constraint(table, all)));
    List<Index> indexes =
        IntStream.range(0, random.nextInt(3)).mapToObj(i -> index(table)).toList();
    return table.withConstraints(constraints).withIndexes(indexes);
  }

  private Constraint constraint(Table table, List<Table> all) {
    Options deferred = options("deferrable", "deferred", "validated", "no");
    return switch (random.nextInt(engine == Engine.POSTGRESQL ? 4 : 3)) {
      case 0 -> new Constraint.Unique(fresh("u"), some(names(table)), deferred);
      case 1 ->
          new Constraint.Check(fresh("ck"), "1 < 2 AND\n'a' <> 'it''s'", options("enforced", "no"));
      case 2 -> foreignKey(table, pick(all), deferred);
      default -> new Constraint.Exclusion(fresh("ex"), "EXCLUDE USING gist (x WITH &&)", deferred);
    };
  }

  private Constraint foreignKey(Table table, Table to, Options options) {
    int size = random.nextInt(Math.min(table.columns().size(), to.columns().size())) + 1;
    return new Constraint.ForeignKey(
        fresh("fk"),
        names(table).subList(0, size),
        to.name(),
        names(to).subList(0, size),
        pick(List.of(Constraint.Action.values())),
        pick(List.of(Constraint.Action.values())),
        options);
  }

  Index index(Table table) {
    List<Index.Key> keys =
        some(names(table)).stream().map(n -> Index.Key.column(n, random.nextBoolean())).toList();
    boolean expression = random.nextInt(3) == 0;
    boolean rich = engine == Engine.POSTGRESQL;
    Index.Key odd = new Index.Key("lower('`x`')", true, false, rich ? "text_pattern_ops" : "");
    return new Index(
        id(),
        fresh("i"),
        rich ? pick(List.of("btree", "btree", "gin", "hash")) : "btree",
        expression ? List.of(odd) : keys,
        rich && random.nextInt(4) == 0 ? List.of(names(table).getFirst()) : List.of(),
        engine != Engine.MYSQL && random.nextInt(4) == 0 ? Optional.of("1 = 1") : Optional.empty(),
        random.nextBoolean(),
        comment(),
        options("visible", "no"));
  }

  static List<String> names(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /// At least one of them, in their order.
  <T> List<T> some(List<T> list) {
    List<T> some = new ArrayList<>(list);
    some.removeIf(x -> random.nextInt(3) == 0);
    return some.isEmpty() ? List.of(list.getFirst()) : some;
  }
}
