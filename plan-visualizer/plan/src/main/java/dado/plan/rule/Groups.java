package dado.plan.rule;

import dado.plan.model.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    Map<Key, List<Node>> groups = new LinkedHashMap<>();
    Map<Integer, Boolean> appends = new HashMap<>();
    steps.forEach(
        s -> groups.computeIfAbsent(key(inspection, s, appends), k -> new ArrayList<>(1)).add(s));
    groups.values().forEach(g -> putCostliestFirst(inspection, g));
    return List.copyOf(groups.values());
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

  private static Key key(Inspection inspection, Node step, Map<Integer, Boolean> appends) {
    Optional<Node> parent = inspection.parent(step);
    boolean appended =
        parent.isPresent()
            && appends.computeIfAbsent(parent.get().id(), id -> isAppend(parent.get()));
    return appended
        ? new Key(parent.get().id(), step.operator().getClass())
        : new Key(-step.id(), Node.class);
  }

  private static boolean isAppend(Node node) {
    return APPENDS.contains(node.raw().getOrDefault(Steps.NODE_TYPE, ""));
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

  /// What steps of one group have in common: the id of the `Append` above, or their own, negative.
  private record Key(int id, Class<?> kind) {}
}
