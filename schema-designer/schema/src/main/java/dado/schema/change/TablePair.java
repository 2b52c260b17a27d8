package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Index;
import dado.schema.model.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/// A table as it is and as it is wanted, both under the wanted name.
///
/// @param plan what becomes of its columns
record TablePair(Table before, Table after, ColumnPlan plan) {

  static TablePair of(Table before, Table after) {
    return new TablePair(before, after, ColumnPlan.of(before, after));
  }

  /// A table that stays as it is.
  static TablePair same(Table table) {
    return new TablePair(
        table, table, new ColumnPlan(Map.of(), Map.of(), List.of(), List.of(), Set.of()));
  }

  /// Whether nothing differs, identities apart.
  static boolean same(Table a, Table b) {
    return a.name().equals(b.name())
        && a.comment().equals(b.comment())
        && a.options().equals(b.options())
        && a.partitioning().equals(b.partitioning())
        && a.constraints().equals(b.constraints())
        && all(a.columns(), b.columns(), Column::same)
        && all(a.indexes(), b.indexes(), Index::same);
  }

  private static <T> boolean all(List<T> a, List<T> b, BiPredicate<T, T> same) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!same.test(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }
}
