package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The columns of a step's conditions that one b-tree index could search: those compared with `=`
/// first, then a list of values, then one range. Behind a range an index searches no further.
///
/// @param equal compared with one value
/// @param listed compared with a list of values
/// @param ranged compared with `<`, `>` or a prefix
record IndexColumns(Set<String> equal, Set<String> listed, Set<String> ranged) {
  private static final String OF_JOINS = "Join Filter";

  static IndexColumns of(Inspection inspection, Node node) {
    IndexColumns found =
        new IndexColumns(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    String alias = node.operator().read().map(Operator.Relation::alias).orElse("");
    found.read(node.conditions(), alias);
    inspection.filterAbove(node).ifPresent(f -> found.read(f.conditions(), alias));
    return found;
  }

  private void read(Map<String, String> conditions, String alias) {
    conditions.forEach((name, text) -> {
      if (!name.equals(OF_JOINS)) {
        Conditions.parts(text, "AND").forEach(p -> Comparison.of(p).ifPresent(c -> add(c, alias)));
      }
    });
  }

  private void add(Comparison comparison, String alias) {
    comparison.column(alias).ifPresent(column -> kind(comparison).ifPresent(k -> k.add(column)));
  }

  private Optional<Set<String>> kind(Comparison comparison) {
    if (comparison.isEquality()) {
      return Optional.of(equal);
    }
    if (comparison.isList()) {
      return Optional.of(listed);
    }
    return comparison.isRange() ? Optional.of(ranged) : Optional.empty();
  }

  /// All of them.
  Set<String> all() {
    Set<String> all = new LinkedHashSet<>(equal);
    all.addAll(listed);
    all.addAll(ranged);
    return all;
  }

  /// In the order of the index.
  List<String> inOrder() {
    Set<String> order = new LinkedHashSet<>(equal);
    order.addAll(listed);
    ranged.stream().filter(c -> !order.contains(c)).findFirst().ifPresent(order::add);
    return new ArrayList<>(order);
  }
}
