package dado.plan.whatif.family;

import dado.plan.model.Actual;
import dado.plan.model.Node;

/// What a step costs beyond what its planner expected, because it gives more rows.
final class Unexpected {
  private static final double CLEARLY = 1.3;

  private Unexpected() {}

  /// In the planner's unit; 0 where it gives about as many rows as expected.
  static double cost(Node node) {
    double rows = node.estimate().rows().orElse(0);
    double cost = node.estimate().totalCost().orElse(0);
    Actual actual = node.actual().orElse(Actual.NEVER);
    if (rows <= 0 || cost <= 0 || !actual.executed() || actual.rows() < CLEARLY * rows) {
      return 0;
    }
    return (actual.rows() - rows) * actual.loops() * cost / rows;
  }
}
