package dado.plan.advise;

import dado.plan.model.Query;
import dado.plan.workload.WorkloadStatement;

/// What a suggested set of indexes does to a statement.
///
/// @param costBefore in the planner's unit, above 0
/// @param costAfter with all suggested indexes
public record Effect(
    WorkloadStatement statement, double costBefore, double costAfter, Query before, Query after) {

  /// What is left of the cost, above 0; 1 for no change.
  public double left() {
    return costAfter / costBefore;
  }
}
