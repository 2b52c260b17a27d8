package dado.plan.metrics;

import dado.plan.model.Node;
import dado.plan.model.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The invariant of every timed plan: self times add up to the whole, and none is negative beyond
/// the rounding of what was printed.
final class Conservation {
  /// Sums of doubles.
  private static final double FLOATING = 1e-6;

  private Conservation() {}

  /// What breaks it, one a line; empty where it holds.
  static List<String> violations(Query query) {
    Computation computation = new Computation(query);
    List<String> violations = new ArrayList<>();
    Measured sum = Measured.ZERO;
    for (Node node : computation.outline().nodes()) {
      Measured residual = computation.selfTimes().residual(node);
      sum = sum.plus(residual);
      if (residual.value() < -residual.error() - FLOATING) {
        violations.add(line(node.id() + " " + node.label(), residual));
      }
    }
    Measured total = computation.selfTimes().total();
    if (Math.abs(sum.value() - total.value()) > FLOATING * (1 + total.value())) {
      violations.add(line("sum against " + total.value(), sum));
    }
    return violations;
  }

  private static String line(String what, Measured number) {
    return String.format(Locale.ROOT, "%s: %.6f ± %.6f ms", what, number.value(), number.error());
  }
}
