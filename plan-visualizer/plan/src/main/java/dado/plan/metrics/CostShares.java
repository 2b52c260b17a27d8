package dado.plan.metrics;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Outline;
import dado.schema.model.Engine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The planner's cost, shared out among the steps so that it adds up to the whole.
///
/// A step gives each child its printed cost, times the runs the planner expects, but never more in
/// all than it has itself: under a Limit or an early stop children cost more than the whole.
final class CostShares {
  private final boolean perRun;
  private final Map<Integer, Double> printed = new HashMap<>();
  private final Map<Integer, Double> self = new HashMap<>();
  private final double total;

  /// @param engine PostgreSQL and MySQL print the cost of one run; MariaDB and SQLite are summed up
  ///   by their readers
  CostShares(Engine engine, Outline outline) {
    this.perRun = engine == Engine.POSTGRESQL || engine == Engine.MYSQL;
    List<Node> nodes = outline.nodes();
    nodes.reversed().forEach(this::completeCost);
    Map<Integer, Double> given = new HashMap<>();
    double sum = 0;
    for (Node node : nodes) {
      if (outline.parent(node).isEmpty()) {
        given.put(node.id(), printed(node));
        sum += printed(node);
      }
      shareOut(node, given);
    }
    total = sum;
  }

  double total() {
    return total;
  }

  /// From 0 to 1.
  double of(Node node) {
    return total > 0 ? self.getOrDefault(node.id(), 0.0) / total : 0;
  }

  private double printed(Node node) {
    return printed.getOrDefault(node.id(), 0.0);
  }

  private void completeCost(Node node) {
    double below = node.children().stream().mapToDouble(c -> printed(c) * runs(node, c)).sum();
    printed.put(node.id(), node.estimate().totalCost().orElse(below));
  }

  private void shareOut(Node node, Map<Integer, Double> given) {
    double has = given.getOrDefault(node.id(), 0.0);
    double asked = node.children().stream().mapToDouble(c -> printed(c) * runs(node, c)).sum();
    double scale = asked > has ? has / asked : 1;
    node.children().forEach(c -> given.put(c.id(), printed(c) * runs(node, c) * scale));
    self.put(node.id(), Math.max(0, has - asked * scale));
  }

  private double runs(Node node, Node child) {
    if (!perRun || child.operator() instanceof Operator.Buffer) {
      return 1;
    }
    boolean inner =
        node.operator() instanceof Operator.Join join
            && join.strategy().equals("nested loop")
            && node.children().size() > 1
            && node.children().get(1).id() == child.id();
    return inner ? Math.max(1, node.children().getFirst().estimate().rows().orElse(1)) : 1;
  }
}
