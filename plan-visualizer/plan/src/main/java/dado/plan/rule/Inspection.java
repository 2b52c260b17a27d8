package dado.plan.rule;

import dado.plan.metrics.Basis;
import dado.plan.metrics.Measured;
import dado.plan.metrics.Metrics;
import dado.plan.metrics.NodeMetrics;
import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.plan.model.Outline;
import dado.plan.model.Query;
import dado.schema.migration.Risk.Severity;
import java.util.List;
import java.util.Optional;

/// What a rule looks at: a plan, its numbers and the limits from which they count.
public record Inspection(Query query, Metrics metrics, Outline outline, Thresholds thresholds) {

  /// An inspection with the usual thresholds.
  public static Inspection of(Query query) {
    return new Inspection(query, Metrics.of(query), new Outline(query), Thresholds.DEFAULT);
  }

  /// The steps that ran, or that may run where the plan was not executed.
  List<Node> steps() {
    return outline.nodes().stream().filter(Inspection::mayRun).toList();
  }

  private static boolean mayRun(Node node) {
    return node.actual().map(Actual::executed).orElse(true);
  }

  NodeMetrics of(Node node) {
    return metrics.of(node.id());
  }

  /// The share of a step alone, with the conditions that MySQL checks in a step above it.
  double share(Node node) {
    double own = of(node).share();
    return Math.min(1, filterAbove(node).map(f -> of(f).share()).orElse(0.0) + own);
  }

  /// The filter right above a step, where the server makes it a step of its own.
  Optional<Node> filterAbove(Node node) {
    return outline
        .parent(node)
        .filter(p -> p.operator() instanceof Operator.Filter)
        .filter(p -> p.children().getFirst().id() == node.id());
  }

  /// Rows that a step's filter threw away.
  Optional<Measured> removed(Node node) {
    Optional<Measured> own = of(node).removed();
    return own.isPresent() ? own : filterAbove(node).flatMap(f -> of(f).removed());
  }

  /// "takes 92 % of the time", "is 92 % of the planner's cost".
  String takes(Node node, double share) {
    return switch (metrics.basis()) {
      case TIME, BLOCKS, ROWS ->
          "takes " + Numbers.percent(share) + " " + metrics.basis().words();
      case COST -> "is " + Numbers.percent(share) + " of the planner's cost";
      case NOTHING -> "takes a share of the time that is not known";
    };
  }

  /// Whether anything is known of what the plan costs: old versions of SQLite print nothing.
  boolean weighed() {
    return metrics.totalMillis().isPresent() || metrics.totalCost().isPresent();
  }

  /// How much a share of the whole matters.
  Severity severity(double share) {
    if (!weighed()) {
      return Severity.WARNING;
    }
    if (share < thresholds.minorShare()) {
      return Severity.INFO;
    }
    return share < thresholds.majorShare() ? Severity.WARNING : Severity.ERROR;
  }

  /// The evidence that every rule gives: the step's time, or its cost, and its share.
  String shareEvidence(Node node, double share) {
    Basis basis = metrics.basis();
    if (basis == Basis.BLOCKS || basis == Basis.ROWS) {
      return "Not timed: " + Numbers.percent(share) + " " + basis.words();
    }
    if (basis == Basis.NOTHING) {
      return "The plan holds neither times nor costs";
    }
    Optional<Measured> filter = filterAbove(node).flatMap(f -> of(f).selfMillis());
    return of(node)
        .selfMillis()
        .map(t -> t.plus(filter.orElse(Measured.ZERO)))
        .map(t -> "Self time: " + Numbers.millis(t.value(), t.error()) + ", " + part(node, share))
        .orElse("Cost: " + Numbers.cost(cost() * share) + ", " + part(node, share));
  }

  private String part(Node node, double share) {
    return of(node).shareIsTime()
        ? Numbers.percent(share) + " of " + Numbers.millis(total())
        : Numbers.percent(share) + " of " + Numbers.cost(cost());
  }

  private double cost() {
    return metrics.totalCost().orElse(0.0);
  }

  private double total() {
    return metrics.totalMillis().map(Measured::value).orElse(0.0);
  }
}
