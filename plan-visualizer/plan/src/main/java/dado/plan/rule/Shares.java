package dado.plan.rule;

import dado.plan.metrics.Metrics;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import java.util.List;

/// The share of the whole that each step has, alone and with all below it; looked up by its id.
final class Shares {
  private final double[] own;
  private final double[] below;

  /// @param nodes parents before children
  Shares(Metrics metrics, List<Node> nodes) {
    int size = nodes.stream().mapToInt(Node::id).max().orElse(0) + 1;
    own = new double[size];
    below = new double[size];
    for (Node node : nodes.reversed()) {
      double share = metrics.share(node.id());
      own[node.id()] += share;
      below[node.id()] += share;
      for (Node child : node.children()) {
        below[node.id()] += below[child.id()];
      }
    }
    nodes.forEach(this::addToFiltered);
  }

  /// What MySQL checks in a step above counts with the step that reads.
  private void addToFiltered(Node node) {
    if (node.operator() instanceof Operator.Filter && !node.children().isEmpty()) {
      own[node.children().getFirst().id()] += own[node.id()];
    }
  }

  /// Of a step alone, with the conditions that are checked in a step above it.
  double of(Node node) {
    return Math.min(1, own[node.id()]);
  }

  double withBelow(Node node) {
    return Math.min(1, below[node.id()]);
  }
}
