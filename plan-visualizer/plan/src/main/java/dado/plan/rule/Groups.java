package dado.plan.rule;

import dado.plan.model.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Steps that do the same beside each other: the scans of a table's partitions.
final class Groups {
  private static final Set<String> APPENDS = Set.of("Append", "Merge Append");

  private Groups() {}

  /// Puts those together that stand below the same `Append` and are of one kind, the costliest
  /// first; all others are alone.
  static List<List<Node>> of(Inspection inspection, Stream<Node> steps) {
    Map<Kin, List<Node>> groups = new LinkedHashMap<>();
    steps.forEach(
        s -> groups.computeIfAbsent(key(inspection, s), k -> new ArrayList<>()).add(s));
    groups.values().forEach(g -> g.sort(Comparator.comparingDouble(inspection::share).reversed()));
    return List.copyOf(groups.values());
  }

  /// Steps of one kind below one `Append`; a step of its own where there is none.
  private record Kin(int append, String type, int step) {}

  private static Kin key(Inspection inspection, Node step) {
    Optional<Node> parent = inspection.parent(step);
    return parent.isPresent() && APPENDS.contains(type(parent.get()))
        ? new Kin(parent.get().id(), type(step), 0)
        : new Kin(0, "", step.id());
  }

  private static String type(Node step) {
    return step.raw().getOrDefault(Steps.NODE_TYPE, "");
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
