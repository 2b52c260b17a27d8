package dado.plan.metrics;

import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Outline;
import dado.plan.model.Role;
import java.util.HashMap;
import java.util.Map;

/// How many processes ran each step side by side, so that loops over all processes become wall
/// time.
///
/// Below a Gather it is the loops of its child through its own, **not** the workers launched and
/// one: the leader need not take part. See `InstrAggNode` in PostgreSQL's instrument.c.
final class Processes {
  private final Map<Integer, Double> byNode = new HashMap<>();

  Processes(Outline outline) {
    for (Node node : outline.nodes()) {
      double above = byNode.computeIfAbsent(node.id(), root -> 1.0);
      node.children().forEach(child -> byNode.put(child.id(), below(node, above, child)));
    }
  }

  double of(Node node) {
    return byNode.getOrDefault(node.id(), 1.0);
  }

  private static double below(Node node, double above, Node child) {
    if (child.role() == Role.INIT_PLAN || child.role() == Role.CTE) {
      return above;
    }
    if (node.operator() instanceof Operator.Gather) {
      return Math.max(1, loops(child) / Math.max(1, loops(node)));
    }
    // One process builds the bitmap while the others wait for it.
    return oneBuildsForAll(node) ? 1 : above;
  }

  private static boolean oneBuildsForAll(Node node) {
    return node.raw().getOrDefault("Node Type", "").equals("Bitmap Heap Scan")
        && node.raw().getOrDefault("Parallel Aware", "").equals("true");
  }

  private static double loops(Node node) {
    return node.actual().map(Actual::loops).orElse(0.0);
  }
}
