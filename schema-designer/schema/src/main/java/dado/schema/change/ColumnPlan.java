package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which column of a table becomes which.
///
/// A generated column whose expression speaks of a column that goes, comes or changes its type is
/// made anew: its values are computed, so nothing is lost.
///
/// @param pairs columns that stay, as they are and as they are wanted
/// @param freed generated columns over one that goes, which keep their values and are no longer
///   generated
/// @param gone those that go
/// @param fresh those that come
/// @param retyped old names of those whose type changes
record ColumnPlan(
    Map<Column, Column> pairs,
    Map<Column, Column> freed,
    List<Column> gone,
    List<Column> fresh,
    Set<String> retyped) {

  private static final Pattern TEXT =
      Pattern.compile("char|text|enum|set", Pattern.CASE_INSENSITIVE);

  static ColumnPlan of(Table before, Table after) {
    Pairing<Column> pairing =
        Pairing.of(before.columns(), after.columns(), Column::id, Column::name);
    Map<Column, Column> pairs = retyped(pairing, isCollated(before, after));
    Set<String> retyped = names(pairs.keySet());
    Plans plans = sorted(pairing, retyped, names(pairs.values()));
    return new ColumnPlan(plans.pairs(), plans.freed(), plans.gone(), plans.fresh(), retyped);
  }

  private static Map<Column, Column> retyped(Pairing<Column> pairing, boolean collated) {
    Map<Column, Column> retyped = new LinkedHashMap<>();
    pairing
        .pairs()
        .forEach((a, b) -> {
          if (!a.type().equals(b.type()) || (collated && isText(a) && isText(b))) {
            retyped.put(a, b);
          }
        });
    return retyped;
  }

  private static Set<String> names(Collection<Column> columns) {
    Set<String> names = new HashSet<>();
    columns.forEach(c -> names.add(c.name()));
    return names;
  }

  /// A generated column that is made anew can make another one go that stands on it.
  private static Plans sorted(Pairing<Column> pairing, Set<String> retyped, Set<String> retypedTo) {
    Set<String> uneasy = new HashSet<>(retyped);
    pairing.gone().forEach(c -> uneasy.add(c.name()));
    Set<String> coming = names(pairing.fresh());
    Plans plans;
    int size;
    do {
      size = uneasy.size();
      plans = new Plans(pairing.gone(), pairing.fresh());
      plans.sort(pairing.pairs(), uneasy, coming, retypedTo);
      plans.gone().forEach(c -> uneasy.add(c.name()));
      plans.fresh().forEach(c -> coming.add(c.name()));
    } while (uneasy.size() > size);
    return plans;
  }

  /// What is being sorted.
  private record Plans(
      Map<Column, Column> pairs, Map<Column, Column> freed, List<Column> gone, List<Column> fresh) {

    Plans(List<Column> gone, List<Column> fresh) {
      this(
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new ArrayList<>(gone),
          new ArrayList<>(fresh));
    }

    void sort(
        Map<Column, Column> all, Set<String> uneasy, Set<String> coming, Set<String> retypedTo) {
      all.forEach((a, b) -> {
        if (speaks(a, uneasy) && !isComputed(b)) {
          freed.put(a, b);
        } else if (speaks(a, uneasy) || speaks(b, coming) || speaks(b, retypedTo)) {
          gone.add(a);
          fresh.add(b);
        } else {
          pairs.put(a, b);
        }
      });
    }
  }

  /// Whether the table's collation changes, and with it that of columns without one of their own
  /// (MySQL, MariaDB).
  private static boolean isCollated(Table before, Table after) {
    return !before.options().get("collate").equals(after.options().get("collate"))
        || !before.options().get("charset").equals(after.options().get("charset"));
  }

  private static boolean isText(Column column) {
    return TEXT.matcher(column.type()).find() && !column.type().contains(" COLLATE ");
  }

  static boolean isComputed(Column column) {
    return column.generation() instanceof Generation.Computed;
  }

  private static boolean speaks(Column column, Set<String> names) {
    return !names.isEmpty()
        && column.generation() instanceof Generation.Computed(String expression, boolean stored)
        && WordRenaming.words(expression).anyMatch(names::contains);
  }

  /// A column that was freed, as it is wanted; any other as it is.
  Column freedAs(Column old) {
    return freed.entrySet().stream()
        .filter(e -> e.getKey().name().equals(old.name()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(old);
  }

  Set<String> goneNames() {
    return names(gone);
  }

  /// Whether a view or policy over the table can stand in the way of it.
  boolean isHard() {
    return !gone.isEmpty() || !retyped.isEmpty();
  }

  /// The renames, after those that go are gone.
  List<Renaming> renames(Table after) {
    Map<String, String> wanted = new LinkedHashMap<>();
    pairs.forEach((a, b) -> wanted.put(a.name(), b.name()));
    freed.forEach((a, b) -> wanted.put(a.name(), b.name()));
    Set<String> taken = Set.copyOf(wanted.keySet());
    return RenameSteps.of(wanted, taken, n -> Spare.name(n, taken.size())).stream()
        .map(s -> new Renaming(after.name(), s.from(), s.to()))
        .toList();
  }
}
