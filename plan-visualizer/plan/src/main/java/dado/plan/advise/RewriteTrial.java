package dado.plan.advise;

import dado.plan.model.Query;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Rung;
import java.util.Set;

/// What a planner makes of a statement as it is and rewritten, both with the suggested indexes.
///
/// @param costBefore in the planner's unit, above 0
/// @param before the plan of the statement as it is
/// @param with indexes besides the suggested ones that the rewritten statement's plan reads
public record RewriteTrial(
    Rung rung,
    double costBefore,
    double costAfter,
    Query before,
    Query after,
    Set<Hypothetical> with) {

  public RewriteTrial {
    with = Set.copyOf(with);
  }
}
