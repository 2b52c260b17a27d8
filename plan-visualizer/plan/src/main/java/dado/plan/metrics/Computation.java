package dado.plan.metrics;

import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Outline;
import dado.plan.model.Query;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The way from what the server printed to what Dado says about it.
final class Computation {
  /// Rows removed are printed without decimals.
  private static final double REMOVED_ERROR = 0.5;

  private final Outline outline;
  private final Inclusive inclusive;
  private final SelfTimes selfTimes;
  private final CostShares costs;
  private final Misestimates misestimates;
  private final boolean timed;
  private final Measured total;

  Computation(Query query) {
    outline = new Outline(query);
    Processes processes = new Processes(outline);
    inclusive = new Inclusive(outline, processes);
    selfTimes = new SelfTimes(outline, inclusive);
    costs = new CostShares(query.engine(), outline);
    misestimates = new Misestimates(query, outline, processes);
    timed = outline.nodes().stream().anyMatch(Computation::isTimed);
    total = total(query, selfTimes.total());
  }

  Metrics metrics() {
    Map<Integer, NodeMetrics> byNode = new HashMap<>();
    outline.nodes().forEach(n -> byNode.put(n.id(), of(n)));
    return new Metrics(
        byNode,
        total.value() > 0 ? Optional.of(total) : Optional.empty(),
        costs.total() > 0 ? Optional.of(costs.total()) : Optional.empty());
  }

  Outline outline() {
    return outline;
  }

  SelfTimes selfTimes() {
    return selfTimes;
  }

  private static boolean isTimed(Node node) {
    return node.actual().map(Actual::totalMillis).orElse(OptionalDouble.empty()).isPresent();
  }

  private static Measured total(Query query, Measured inTrees) {
    double printed = query.executionMillis().orElse(0);
    return printed > inTrees.value() ? Measured.exact(printed) : inTrees;
  }

  private NodeMetrics of(Node node) {
    return new NodeMetrics(
        timed ? Optional.of(inclusive.of(node)) : Optional.empty(),
        timed ? Optional.of(selfTimes.of(node)) : Optional.empty(),
        timed ? timeShare(node) : costs.of(node),
        timed,
        node.actual().map(a -> new Measured(a.rows(), a.rowsError()).times(a.loops())),
        removed(node),
        misestimates.of(node));
  }

  private double timeShare(Node node) {
    return total.value() > 0 ? Math.min(1, selfTimes.of(node).value() / total.value()) : 0;
  }

  private static Optional<Measured> removed(Node node) {
    if (node.actual().isEmpty()) {
      return Optional.empty();
    }
    Actual actual = node.actual().get();
    if (actual.rowsRemoved().isPresent()) {
      double perLoop = actual.rowsRemoved().getAsDouble();
      return Optional.of(new Measured(perLoop, REMOVED_ERROR).times(actual.loops()));
    }
    return filteredOut(node, actual);
  }

  /// MySQL filters in a step of its own and prints only what comes in and out.
  private static Optional<Measured> filteredOut(Node node, Actual actual) {
    if (!(node.operator() instanceof Operator.Filter) || node.children().isEmpty()) {
      return Optional.empty();
    }
    Measured out = new Measured(actual.rows(), actual.rowsError()).times(actual.loops());
    return node.children()
        .getFirst()
        .actual()
        .map(a -> new Measured(a.rows(), a.rowsError()).times(a.loops()).minus(out).notNegative());
  }
}
