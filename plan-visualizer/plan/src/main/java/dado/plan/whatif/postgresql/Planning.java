package dado.plan.whatif.postgresql;

import dado.plan.model.Query;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What a plan says of hypothetical indexes.
final class Planning {
  /// What the planner prints for next to nothing.
  private static final double LEAST = 0.01;

  private Planning() {}

  /// The plan with its cost and the indexes that it reads.
  ///
  /// @param names the names that indexes have in the plan
  static Planned of(Query query, Map<String, Hypothetical> names) {
    Set<Hypothetical> used = new HashSet<>();
    query.roots().stream()
        .flatMap(r -> r.all())
        .map(n -> names.get(n.raw().getOrDefault("Index Name", "")))
        .filter(h -> h != null)
        .forEach(used::add);
    double cost = query.root().estimate().totalCost().orElse(0);
    return new Planned(query, Math.max(LEAST, cost), used);
  }
}
