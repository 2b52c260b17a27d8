package dado.plan.metrics;

import dado.plan.model.Query;
import java.util.Map;
import java.util.Optional;

/// What Dado computed about a plan.
///
/// @param byNode by node id; every node of the plan has an entry
/// @param totalMillis the execution's time, from which the shares are computed
/// @param totalCost the planner's total cost; empty where the engine prints none
public record Metrics(
    Map<Integer, NodeMetrics> byNode, Optional<Measured> totalMillis, Optional<Double> totalCost) {

  public Metrics {
    byNode = Map.copyOf(byNode);
  }

  /// Computes them.
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
