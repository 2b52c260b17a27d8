package dado.plan.metrics;

import dado.plan.model.Counter;
import dado.plan.model.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The invariant of every executed plan: what the steps alone took adds up to the whole, and none
/// had to be raised above what the server printed for it.
final class Conservation {
  /// Sums of doubles.
  private static final double FLOATING = 1e-6;

  private Conservation() {}

  /// What breaks it, one a line; empty where it holds.
  static List<String> violations(Query query) {
    Computation computation = new Computation(query);
    List<String> violations = new ArrayList<>();
    check("wall", computation, computation.wall(), violations);
    for (Map.Entry<Counter, Ledger> counter : computation.counterLedgers().entrySet()) {
      check(counter.getKey().name(), computation, counter.getValue(), violations);
    }
    return violations;
  }

  private static void check(
      String what, Computation computation, Ledger ledger, List<String> violations) {
    Measured sum = Measured.ZERO;
    for (int i = 0; i < computation.plan().size(); i++) {
      Measured self = ledger.self(i);
      sum = sum.plus(self);
      String where = what + " of " + (i + 1) + " " + computation.plan().node(i).label();
      if (ledger.raised(i) > 0) {
        violations.add(line(where + " raised by", Measured.exact(ledger.raised(i))));
      }
      if (self.value() > ledger.inclusive(i).value() + FLOATING) {
        violations.add(line(where + " more alone than with all below", self));
      }
    }
    Measured total = ledger.total();
    if (Math.abs(sum.value() - total.value()) > FLOATING * (1 + total.value())) {
      violations.add(line(what + ": sum against " + total.value(), sum));
    }
  }

  private static String line(String what, Measured number) {
    return String.format(Locale.ROOT, "%s: %.6f ± %.6f", what, number.value(), number.error());
  }
}
