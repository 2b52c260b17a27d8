package dado.plan.metrics;

import dado.plan.model.Counters;
import dado.plan.model.Query;
import java.util.Map;
import java.util.Optional;

/// What Dado computed about a plan. Two plans that print the same numbers have equal metrics,
/// whatever format they came in.
///
/// @param byNode by node id; every node of the plan has an entry
/// @param totalMillis the execution's time, from which the shares are computed: as printed for the
///   whole or, where the server prints none or less, that of all trees
/// @param treeMillis wall time of all trees; self times add up to it
/// @param cpuMillis time of all processes in all trees: time × loops
/// @param totalCost the planner's total cost; empty where the engine prints none
/// @param basis what the steps' shares are shares of
/// @param counters totals of all that was counted in all trees; empty where nothing was
/// @param outside what was spent outside the trees
public record Metrics(
    Map<Integer, NodeMetrics> byNode,
    Optional<Measured> totalMillis,
    Optional<Measured> treeMillis,
    Optional<Measured> cpuMillis,
    Optional<Double> totalCost,
    Basis basis,
    Counters counters,
    Outside outside) {

  /// Computes them, in time that grows with the plan's size and not faster.
  public static Metrics of(Query query) {
    return new Computation(query).metrics();
  }

  /// The metrics of a node.
  public NodeMetrics of(int nodeId) {
    NodeMetrics found = byNode.get(nodeId);
    if (found == null) {
      throw new IllegalArgumentException("No node " + nodeId + " in this plan.");
    }
    return found;
  }
}
