package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Steps that do the same beside each other: the scans of a table's partitions.
final class Groups {
  private static final Set<String> APPENDS = Set.of("Append", "Merge Append", "MergeAppend");

  private Groups() {}

  /// Puts those together that stand below the same `Append` and are of one kind, the costliest
  /// first; all others are alone.
  static List<List<Node>> of(Inspection inspection, Stream<Node> steps) {
    return of(inspection, steps, false);
  }

  /// Those groups whose share of the whole is worth a word.
  static List<List<Node>> costly(Inspection inspection, Stream<Node> steps) {
    return of(inspection, steps, true).stream()
        .filter(g -> inspection.matters(share(inspection, g)))
        .toList();
  }

  private static List<List<Node>> of(
      Inspection inspection, Stream<Node> steps, boolean onlyCostly) {
    List<List<Node>> groups = new ArrayList<>();
    Map<Integer, Map<Class<?>, List<Node>>> appended = new HashMap<>();
    steps.forEach(step -> {
      Optional<Node> append = append(inspection, step);
      if (append.isPresent()) {
        appended
            .computeIfAbsent(append.get().id(), id -> new HashMap<>())
            .computeIfAbsent(step.operator().getClass(), kind -> added(groups))
            .add(step);
      } else if (!onlyCostly || inspection.matters(inspection.share(step))) {
        added(groups).add(step);
      }
    });
    groups.forEach(g -> putCostliestFirst(inspection, g));
    return groups;
  }

  private static List<Node> added(List<List<Node>> groups) {
    List<Node> group = new ArrayList<>(1);
    groups.add(group);
    return group;
  }

  private static void putCostliestFirst(Inspection inspection, List<Node> group) {
    int most = 0;
    for (int i = 1; i < group.size(); i++) {
      if (inspection.share(group.get(i)) > inspection.share(group.get(most))) {
        most = i;
      }
    }
    Node first = group.get(most);
    group.set(most, group.getFirst());
    group.set(0, first);
  }

  private static Optional<Node> append(Inspection inspection, Node step) {
    return inspection.is(Engine.POSTGRESQL)
        ? inspection.parent(step).filter(Groups::isAppend)
        : Optional.empty();
  }

  private static boolean isAppend(Node node) {
    return node.operator() instanceof Operator.Other other && APPENDS.contains(other.name());
  }

  /// The share of steps together.
  static double share(Inspection inspection, Collection<Node> group) {
    double share = 0;
    for (Node node : group) {
      share += inspection.share(node);
    }
    return Math.min(1, share);
  }

  /// "orders", "orders_2024 and 11 tables more".
  static String tables(List<Node> group) {
    String first =
        group.getFirst().operator().read().map(StepWords::table).orElse(group.getFirst().label());
    int others = group.size() - 1;
    String tables = others == 1 ? " table more" : " tables more";
    return others == 0 ? first : first + " and " + others + tables;
  }
}
