package dado.plan.whatif;

import dado.plan.model.Query;
import java.util.Set;

/// What a planner makes of a statement.
///
/// @param query the plan
/// @param cost what the planner expects it to take, in its own unit, above 0
/// @param used the hypothetical indexes that the plan reads
public record Planned(Query query, double cost, Set<Hypothetical> used) {
  public Planned {
    used = Set.copyOf(used);
  }
}
