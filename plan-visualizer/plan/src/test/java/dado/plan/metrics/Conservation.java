package dado.plan.metrics;

import dado.plan.model.Counter;
import dado.plan.model.Node;
import dado.plan.model.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The invariants of every executed plan: what the steps alone took adds up to the whole, none took
/// more alone than with all that ran inside it, none had to be raised above what the server printed
/// for it, none is less than nothing beyond the rounding, and shares are at most the whole.
final class Conservation {
  /// Sums of doubles.
  private static final double FLOATING = 1e-6;

  private final Computation computation;
  private final List<String> violations = new ArrayList<>();

  private Conservation(Computation computation) {
    this.computation = computation;
  }

  /// What breaks them, one a line; empty where they hold.
  static List<String> violations(Query query) {
    Conservation conservation = new Conservation(new Computation(query));
    conservation.checkTime();
    conservation.checkCounters();
    conservation.checkShares();
    return conservation.violations;
  }

  private void checkTime() {
    Ledger wall = computation.wall();
    check("wall", wall, Printed.wall(computation.plan(), new Processes(computation.plan())));
    double cpu = 0;
    for (int i = 0; i < computation.plan().size(); i++) {
      double self = computation.cpu().self(i).value();
      cpu += self;
      if (self < wall.self(i).value() * (1 - FLOATING)) {
        violations.add(at(i) + ": less CPU than wall time");
      }
    }
    double total = computation.cpu().total().value();
    // Rows changed after the tree belong to no root.
    if (cpu < total * (1 - FLOATING)) {
      violations.add("CPU: sum " + cpu + " against " + total);
    }
  }

  private void checkCounters() {
    Map<Counter, Printed> counted = Computation.counted(computation.plan());
    counted.forEach((c, p) -> check(c.name(), new Ledger(computation.charges(), p), p));
  }

  private void check(String what, Ledger ledger, Printed printed) {
    double sum = 0;
    for (int i = 0; i < computation.plan().size(); i++) {
      sum += ledger.self(i).value();
      if (ledger.raised(i) > 0) {
        violations.add(what + " of " + at(i) + " raised by " + ledger.raised(i));
      }
      if (ledger.self(i).value() > ledger.inclusive(i).value() + FLOATING) {
        violations.add(what + " of " + at(i) + " is more alone than with all below");
      }
      checkAsPrinted(what, i, ledger.inclusive(i), printed);
    }
    double total = ledger.total().value();
    if (Math.abs(sum - total) > FLOATING * (1 + total)) {
      violations.add(String.format(Locale.ROOT, "%s: sum %f against %f", what, sum, total));
    }
  }

  /// Clamping moves no number further than its rounding, and that of what it ran inside of, allows.
  private void checkAsPrinted(String what, int at, Measured inclusive, Printed printed) {
    double value = printed.values()[at];
    double moved = Math.abs(inclusive.value() - value);
    if (moved > 2 * inclusive.error() + printed.errors()[at] + FLOATING * (1 + value)) {
      violations.add(what + " of " + at(at) + " is " + inclusive + ", printed " + value);
    }
  }

  private void checkShares() {
    double sum = 0;
    for (double share : computation.shares().values()) {
      sum += share;
    }
    if (sum > 1 + FLOATING) {
      violations.add("shares add up to " + sum);
    }
  }

  private String at(int at) {
    Node node = computation.plan().node(at);
    return node.id() + " " + node.label();
  }
}
