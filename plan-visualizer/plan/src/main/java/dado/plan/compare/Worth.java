package dado.plan.compare;

import dado.plan.metrics.Measured;
import dado.plan.rule.Analysis;
import java.util.Optional;

/// What two plans as a whole cost: milliseconds where both were measured, else the planner's cost.
record Worth(Kind kind, double from, double to) {
  private static final double LEAST = 1e-3;

  /// What is compared.
  enum Kind {
    TIME,
    COST,
    NOTHING
  }

  static Worth of(Analysis before, Analysis after) {
    Optional<Double> was = before.metrics().totalMillis().map(Measured::value);
    Optional<Double> is = after.metrics().totalMillis().map(Measured::value);
    if (was.isPresent() && is.isPresent()) {
      return new Worth(Kind.TIME, was.get(), is.get());
    }
    Optional<Double> cost = before.metrics().totalCost();
    Optional<Double> costs = after.metrics().totalCost();
    return cost.isPresent() && costs.isPresent()
        ? new Worth(Kind.COST, cost.get(), costs.get())
        : new Worth(Kind.NOTHING, 1, 1);
  }

  /// How many times less the second takes; below 1 where it takes more.
  double factor() {
    return Math.max(from, LEAST) / Math.max(to, LEAST);
  }
}
