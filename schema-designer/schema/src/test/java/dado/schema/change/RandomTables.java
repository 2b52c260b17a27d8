package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tables of a random schema, with foreign keys to each other's keys, in circles too.
final class RandomTables {

  private final Words words;
  private final RandomTypes types;
  private final Dice dice;
  private final Map<Integer, RandomColumns> columns = new LinkedHashMap<>();
  private final Map<Integer, Table> tables = new LinkedHashMap<>();

  RandomTables(Words words, RandomTypes types) {
    this.words = words;
    this.types = types;
    this.dice = words.dice();
    for (int slot = 0; slot < Words.TABLES; slot++) {
      if (!dice.once(4, 200, slot)) {
        columns.put(slot, new RandomColumns(words, types, slot));
      }
    }
    columns.forEach((slot, c) -> tables.put(slot, keyed(slot, c)));
    columns.keySet().forEach(slot -> tables.computeIfPresent(slot, this::referring));
  }

  /// The tables by slot.
  Map<Integer, Table> slots() {
    return tables;
  }

  List<Table> all() {
    return List.copyOf(tables.values());
  }

  private Table keyed(int slot, RandomColumns own) {
    Name name = words.relation(slot);
    List<Constraint> constraints = new ArrayList<>();
    Optional<Partitioning> partitioning = partitioning(slot, own);
    if (partitioning.isPresent() || !dice.once(5, 201, slot) || isFilledByEngine(own)) {
      constraints.add(primaryKey(slot, own));
    }
    own.name(1).ifPresent(c -> unique(slot, c, constraints));
    check(slot, own, constraints);
    return new Table(
        words.id("t" + slot, name.local()),
        name,
        own.all(),
        constraints,
        indexes(slot, own),
        words.isSqlite() ? "" : words.comment(202, slot),
        partitioning,
        options(slot));
  }

  private static boolean isFilledByEngine(RandomColumns own) {
    return own.all().stream()
        .map(Column::generation)
        .anyMatch(Generation.AutoIncrement.class::isInstance);
  }

  private Options options(int slot) {
    return switch (words.engine()) {
      case POSTGRESQL -> words.option("fillfactor", List.of("70", "80"), 203, slot);
      case MYSQL, MARIADB -> words.option("charset", List.of("latin1", "utf8mb3"), 203, slot);
      case SQLITE -> words.option("strict", List.of("yes"), 203, slot);
    };
  }

  private Constraint primaryKey(int slot, RandomColumns own) {
    List<String> key = new ArrayList<>(own.name(0).stream().toList());
    if (dice.once(4, 204, slot)) {
      own.name(2).ifPresent(key::add);
    }
    String name = words.isFamily() ? "PRIMARY" : words.either("pk" + slot, 205, slot);
    boolean unnamed = !words.isFamily() && words.unnamed(206, slot);
    return new Constraint.PrimaryKey(unnamed ? "" : name, key);
  }

  private void unique(int slot, String column, List<Constraint> constraints) {
    if (!dice.once(3, 207, slot) && !isPartitioned(slot)) {
      String name = words.unnamed(208, slot) ? "" : words.either("u" + slot, 209, slot);
      Options options =
          words.isPostgresql()
              ? words.option("deferrable", List.of("deferred"), 210, slot)
              : Options.NONE;
      constraints.add(new Constraint.Unique(name, List.of(column), options));
    }
  }

  private void check(int slot, RandomColumns own, List<Constraint> constraints) {
    if (dice.once(2, 211, slot)) {
      return;
    }
    String column = own.name(0).orElseThrow();
    String bound = "" + dice.roll(2, 212, slot);
    String left =
        words.isPostgresql() && dice.once(3, 213, slot)
            ? types.routine(0).map(f -> f + "(" + column + ")").orElse(column)
            : column;
    String name = words.unnamed(214, slot) ? "" : words.either("c" + slot, 215, slot);
    constraints.add(new Constraint.Check(name, left + " > " + bound, validated(216, slot)));
    if (words.isPostgresql() && dice.once(6, 217, slot)) {
      constraints.add(
          new Constraint.Exclusion("x" + slot, "EXCLUDE USING btree (" + column + " WITH =)"));
    }
  }

  private Options validated(int... purpose) {
    return words.isPostgresql()
        ? words.option("validated", List.of("no"), purpose)
        : words.isFamily() ? words.option("enforced", List.of("no"), purpose) : Options.NONE;
  }

  private List<Index> indexes(int slot, RandomColumns own) {
    List<Integer> names = dice.order(2, 220, slot);
    List<Index> indexes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Optional<String> column = own.name(i + 1);
      if (column.isPresent() && !dice.once(3, 221, slot, i)) {
        String name = "i" + slot + words.either("" + names.get(i), 222, slot, i);
        indexes.add(index(name, column.get(), slot, i));
      }
    }
    return indexes;
  }

  private Index index(String name, String column, int slot, int i) {
    boolean partial = !words.isFamily() && dice.once(4, 223, slot, i);
    boolean expression = dice.once(4, 224, slot, i);
    Index.Key key =
        expression
            ? new Index.Key("abs(" + column + ")", true, false, "")
            : Index.Key.column(column, dice.once(3, 225, slot, i));
    Id id = words.id("i" + slot + i, name);
    return new Index(
        id,
        name,
        "btree",
        List.of(key),
        List.of(),
        partial ? Optional.of(column + " IS NOT NULL") : Optional.empty(),
        dice.once(4, 226, slot, i) && !isPartitioned(slot),
        words.isSqlite() ? "" : words.comment(227, slot, i),
        words.isPostgresql()
            ? words.option("fillfactor", List.of("50"), 228, slot, i)
            : Options.NONE);
  }

  private boolean isPartitioned(int slot) {
    return !words.isSqlite() && slot == Words.TABLES - 1 && dice.once(2, 230);
  }

  private Optional<Partitioning> partitioning(int slot, RandomColumns own) {
    if (!isPartitioned(slot)) {
      return Optional.empty();
    }
    List<Partition> partitions = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      if ((partitions.isEmpty() && i == 2) || !dice.once(3, 231, i)) {
        partitions.add(partition(i));
      }
    }
    return Optional.of(new Partitioning("RANGE (" + own.name(0).orElseThrow() + ")", partitions));
  }

  private Partition partition(int i) {
    int from = 10 * i + dice.roll(2, 232, i);
    String bound =
        words.isPostgresql()
            ? "FOR VALUES FROM (" + from + ") TO (" + (10 * i + 9) + ")"
            : "VALUES LESS THAN (" + (from + 1) + ")";
    return Partition.of(words.name("p" + i), bound);
  }

  private Table referring(int slot, Table table) {
    List<Constraint> constraints = new ArrayList<>(table.constraints());
    for (int i = 0; i < 2; i++) {
      reference(slot, i, table).ifPresent(constraints::add);
    }
    return table.withConstraints(constraints);
  }

  /// A foreign key from a column to a key of one column of its type.
  private Optional<Constraint> reference(int slot, int i, Table table) {
    Table target = tables.get(dice.roll(Words.TABLES, 240, slot, i));
    if (target == null || dice.once(3, 241, slot, i) || (words.isFamily() && isPartitioned(slot))) {
      return Optional.empty();
    }
    return target
        .primaryKey()
        .filter(k -> k.columns().size() == 1 && target.partitioning().isEmpty())
        .map(k -> target.column(k.columns().getFirst()).orElseThrow())
        .flatMap(parent ->
            child(slot, i, table, parent)
                .map(c -> reference(slot, i, c.name(), target.name(), parent.name())));
  }

  private Optional<Column> child(int slot, int i, Table table, Column parent) {
    return table.columns().stream()
        .filter(c -> c.type().equals(parent.type()))
        .filter(c -> c.generation() instanceof Generation.None)
        .skip(dice.roll(2, 242, slot, i))
        .findFirst();
  }

  private Constraint reference(int slot, int i, String own, Name target, String key) {
    String name = words.unnamed(243, slot, i) ? "" : words.either("k" + slot + i, 244, slot, i);
    Constraint.Action[] actions = Constraint.Action.values();
    Options options = words.isPostgresql() ? validated(246, slot, i) : Options.NONE;
    return new Constraint.ForeignKey(
        name,
        List.of(own),
        target,
        List.of(key),
        actions[dice.roll(2, 245, slot, i)],
        Constraint.Action.NO_ACTION,
        options);
  }
}
