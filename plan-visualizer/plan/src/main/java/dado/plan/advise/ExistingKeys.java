package dado.plan.advise;

import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What already finds rows of a table: its primary key, unique constraints and indexes, in one
/// form.
final class ExistingKeys {

  /// @param title for people ("the primary key", "the index orders_created_idx")
  private record Existing(String title, List<Index.Key> keys, boolean unique) {}

  private final List<Existing> all = new ArrayList<>();

  ExistingKeys(Table table) {
    table.constraints().forEach(this::add);
    table.indexes().forEach(this::add);
  }

  private void add(Constraint constraint) {
    switch (constraint) {
      case Constraint.PrimaryKey key ->
          all.add(new Existing("the primary key", keys(key.columns()), true));
      case Constraint.Unique unique ->
          all.add(
              new Existing(
                  ("the unique constraint " + unique.name()).strip(),
                  keys(unique.columns()),
                  true));
      case Constraint.Check _, Constraint.ForeignKey _, Constraint.Exclusion _ -> {}
    }
  }

  private void add(Index index) {
    boolean plain = index.where().isEmpty() && index.method().equals("btree");
    if (plain && index.keys().stream().noneMatch(Index.Key::isExpression)) {
      all.add(new Existing("the index " + index.name(), index.keys(), index.unique()));
    }
  }

  private static List<Index.Key> keys(List<String> columns) {
    return columns.stream().map(c -> Index.Key.column(c, false)).toList();
  }

  /// Whether those columns together already find at most one row.
  boolean unique(Set<String> columns) {
    Set<String> wanted = lower(columns);
    return all.stream().anyMatch(e -> e.unique() && wanted.containsAll(lower(names(e.keys()))));
  }

  /// What already does all that a candidate would do: it begins with the candidate's equal columns
  /// in any order, then its other keys in theirs.
  Optional<String> serving(List<Index.Key> keys, int equalities) {
    return all.stream()
        .filter(e -> serves(e.keys(), keys, equalities))
        .findFirst()
        .map(Existing::title);
  }

  private static boolean serves(List<Index.Key> has, List<Index.Key> wanted, int equalities) {
    if (has.size() < wanted.size()) {
      return false;
    }
    Set<String> first = lower(names(has.subList(0, equalities)));
    return first.equals(lower(names(wanted.subList(0, equalities))))
        && sameOrder(
            has.subList(equalities, wanted.size()), wanted.subList(equalities, wanted.size()));
  }

  /// An index reads as well backwards.
  private static boolean sameOrder(List<Index.Key> has, List<Index.Key> wanted) {
    Set<Boolean> turned = new HashSet<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (!has.get(i).text().equalsIgnoreCase(wanted.get(i).text())) {
        return false;
      }
      turned.add(has.get(i).descending() != wanted.get(i).descending());
    }
    return turned.size() < 2;
  }

  private static List<String> names(List<Index.Key> keys) {
    return keys.stream().map(Index.Key::text).toList();
  }

  private static Set<String> lower(Iterable<String> names) {
    Set<String> found = new HashSet<>();
    names.forEach(n -> found.add(n.toLowerCase(Locale.ROOT)));
    return found;
  }
}
