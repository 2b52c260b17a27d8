package dado.plan.workload;

import dado.plan.compare.PlanGroups;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Statements that differ only in their values: a few of each kind stand for all.
final class Repeats {
  /// Values may be common or rare, and the plans of both count.
  private static final int KEPT = 3;

  private Repeats() {}

  /// The same workload with at most a few statements of a kind, which weigh what all weighed.
  static Workload without(Engine engine, Workload workload) {
    Map<String, List<WorkloadStatement>> kinds = new LinkedHashMap<>();
    for (WorkloadStatement statement : workload.statements()) {
      String kind = PlanGroups.normalized(engine, statement.sql());
      kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(statement);
    }
    Map<String, WorkloadStatement> kept = new LinkedHashMap<>();
    kinds.values().forEach(k -> few(k).forEach(s -> kept.put(s.id(), s)));
    int all = workload.statements().size();
    if (kept.size() == all) {
      return workload;
    }
    List<String> notes = new ArrayList<>(workload.notes());
    notes.add(
        all
            + " statements are "
            + kinds.size()
            + (kinds.size() == 1 ? " query" : " queries")
            + " with other values: "
            + kept.size()
            + " of them stand for all, with the weight of all.");
    List<WorkloadStatement> statements =
        workload.statements().stream()
            .filter(s -> kept.containsKey(s.id()))
            .map(s -> kept.getOrDefault(s.id(), s))
            .toList();
    return new Workload(statements, notes);
  }

  /// The first, the last and one between, each with its part of the weight; the same text once.
  private static List<WorkloadStatement> few(List<WorkloadStatement> kind) {
    Map<String, WorkloadStatement> texts = new LinkedHashMap<>();
    kind.forEach(s -> texts.merge(s.sql(), s, (a, b) -> a.weighing(a.weight() + b.weight())));
    List<WorkloadStatement> different = List.copyOf(texts.values());
    int size = different.size();
    if (size <= KEPT) {
      return different;
    }
    double weight = kind.stream().mapToDouble(WorkloadStatement::weight).sum() / KEPT;
    List<WorkloadStatement> few = new ArrayList<>();
    for (int i = 0; i < KEPT; i++) {
      few.add(different.get(i * (size - 1) / (KEPT - 1)).weighing(weight));
    }
    return few;
  }
}
