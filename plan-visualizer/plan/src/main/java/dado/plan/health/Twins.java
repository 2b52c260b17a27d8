package dado.plan.health;

import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Indexes that differ from another in nothing that queries see: read backwards, or with the
/// primary key behind that InnoDB adds anyway.
final class Twins {
  private final Engine engine;
  private final Table table;

  Twins(Engine engine, Table table) {
    this.engine = engine;
    this.table = table;
  }

  /// Whether another index, or a constraint's, has the very same keys.
  ///
  /// @param told the sentence that ends with the other's name and `does too.`
  static boolean equalsAnother(Table table, Index index, String told) {
    boolean own =
        table.indexes().stream()
            .filter(o -> told.endsWith(", " + o.name() + " does too."))
            .anyMatch(o -> o.keys().equals(index.keys()));
    List<String> columns = index.keys().stream().map(Index.Key::text).toList();
    return own || keys(table).anyMatch(columns::equals);
  }

  private static Stream<List<String>> keys(Table table) {
    return table.constraints().stream()
        .flatMap(c ->
            switch (c) {
              case Constraint.PrimaryKey k -> Stream.of(k.columns());
              case Constraint.Unique u -> Stream.of(u.columns());
              case Constraint.Check _, Constraint.ForeignKey _, Constraint.Exclusion _ ->
                  Stream.empty();
            });
  }

  /// What makes an index superfluous, as a sentence.
  ///
  /// @param stays whether another index is not to go itself
  Optional<String> of(Index index, Predicate<Index> stays) {
    if (index.unique() || !index.method().equals("btree") || !isAlive(index)) {
      return Optional.empty();
    }
    return table.indexes().stream()
        .filter(o -> !o.name().equals(index.name()) && isAlive(o) && stays.test(o))
        .filter(o -> o.method().equals("btree") && o.where().equals(index.where()))
        .filter(o -> o.include().containsAll(index.include()))
        .flatMap(o -> twin(index, o).stream())
        .findFirst();
  }

  private static boolean isAlive(Index index) {
    return !index.options().is("valid", "no") && !index.options().is("visible", "no");
  }

  private Optional<String> twin(Index index, Index other) {
    boolean goes = other.unique() || index.keys().getFirst().descending();
    if (backwards(index.keys()).equals(other.keys()) && goes) {
      return Optional.of(
          index.name() + " is " + other.name() + " read backwards, which every engine can.");
    }
    if (isCut(index, other)) {
      return Optional.of(
          "What "
              + index.name()
              + " does with the beginning of its values, "
              + other.name()
              + " does with whole ones.");
    }
    List<Index.Key> bare = withoutSuffix(index);
    return bare.size() < index.keys().size() && bare.equals(other.keys())
        ? Optional.of(
            other.name()
                + " ends with the primary key by itself, as all indexes of InnoDB do: "
                + index.name()
                + " is the same.")
        : Optional.empty();
  }

  /// MySQL's `(note(10))` beside `(note)`.
  private static boolean isCut(Index index, Index other) {
    List<Index.Key> keys = index.keys();
    int last = keys.size() - 1;
    if (other.keys().size() <= last || !keys.getLast().qualifiers().startsWith("(")) {
      return false;
    }
    Index.Key whole = Index.Key.column(keys.getLast().text(), keys.getLast().descending());
    return other.keys().get(last).equals(whole)
        && other.keys().subList(0, last).equals(keys.subList(0, last));
  }

  /// Whether another is the same with the primary key behind.
  boolean isShorterTwin(Index index) {
    return table.indexes().stream()
        .filter(o -> !o.unique() && isAlive(o) && o.keys().size() > index.keys().size())
        .anyMatch(o -> withoutSuffix(o).equals(index.keys()));
  }

  private static List<Index.Key> backwards(List<Index.Key> keys) {
    return keys.stream()
        .map(k -> new Index.Key(k.text(), k.isExpression(), !k.descending(), k.qualifiers()))
        .toList();
  }

  /// The keys before the whole primary key, in its order.
  private List<Index.Key> withoutSuffix(Index index) {
    List<Index.Key> keys = index.keys();
    List<Index.Key> primary =
        table.primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of()).stream()
            .map(c -> Index.Key.column(c, false))
            .toList();
    int rest = keys.size() - primary.size();
    boolean innodb =
        (engine == Engine.MYSQL || engine == Engine.MARIADB)
            && (!table.options().has("engine") || table.options().is("engine", "InnoDB"));
    return innodb
            && rest > 0
            && !primary.isEmpty()
            && keys.subList(rest, keys.size()).equals(primary)
        ? keys.subList(0, rest)
        : keys;
  }

  /// Unique constraints on the columns of the primary key, or of a unique constraint before.
  List<Constraint.Unique> needless() {
    Set<Set<String>> seen = new HashSet<>();
    table.primaryKey().ifPresent(k -> seen.add(Set.copyOf(k.columns())));
    List<Constraint.Unique> found = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      boolean plain = constraint.options().isEmpty();
      if (plain
          && constraint instanceof Constraint.Unique u
          && !seen.add(Set.copyOf(u.columns()))) {
        found.add(u);
      }
    }
    return found;
  }

  /// Whether MySQL would not let it go: it is the only one that a foreign key can use.
  static boolean servesForeignKey(Engine engine, Table table, Index index) {
    boolean family = engine == Engine.MYSQL || engine == Engine.MARIADB;
    return family && !foreignKeys(table, index).isEmpty();
  }

  /// What to know where a foreign key is searched by it.
  static String foreignKeyNote(Table table, Index index) {
    return foreignKeys(table, index).stream()
        .findFirst()
        .map(k ->
            " Deletes in "
                + k.references().local()
                + " search it for the foreign key; there were none since.")
        .orElse("");
  }

  private static List<Constraint.ForeignKey> foreignKeys(Table table, Index index) {
    List<String> columns = index.keys().stream().map(Index.Key::text).toList();
    return table.foreignKeys().stream()
        .filter(k -> columns.size() >= k.columns().size())
        .filter(k -> columns.subList(0, k.columns().size()).equals(k.columns()))
        .filter(k -> alone(table, index, k))
        .toList();
  }

  private static boolean alone(Table table, Index index, Constraint.ForeignKey key) {
    int size = key.columns().size();
    boolean other =
        table.indexes().stream()
            .filter(o -> !o.name().equals(index.name()) && o.keys().size() >= size)
            .map(o -> o.keys().stream().map(Index.Key::text).toList())
            .anyMatch(o -> o.subList(0, size).equals(key.columns()));
    return !other
        && keys(table).noneMatch(k -> k.size() >= size && k.subList(0, size).equals(key.columns()));
  }
}
