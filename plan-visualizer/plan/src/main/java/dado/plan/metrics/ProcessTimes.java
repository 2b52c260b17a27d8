package dado.plan.metrics;

import dado.plan.model.Operator;

/// Time × loops, of all processes together, beside the wall time of a [Ledger].
///
/// A step that n processes ran took n times its wall time. While one process builds a bitmap, the
/// others wait in the step above: that is time of theirs, too.
final class ProcessTimes {
  private final Charges charges;
  private final Processes processes;
  private final Ledger wall;
  private final double[] own;
  private final double[] ownError;
  private final double[] whole;
  private final double[] moreError;

  ProcessTimes(Charges charges, Processes processes, Ledger wall) {
    int size = charges.plan().size();
    this.charges = charges;
    this.processes = processes;
    this.wall = wall;
    own = new double[size];
    ownError = new double[size];
    whole = new double[size];
    moreError = new double[size];
    for (int at : charges.inOrder()) {
      measure(at);
      whole[at] += own[at];
      pay(at);
    }
  }

  private void measure(int at) {
    Measured self = wall.self(at).times(processes.of(at));
    boolean gathers = charges.plan().node(at).operator() instanceof Operator.Gather;
    for (int c = at + 1; !gathers && c < charges.plan().end(at); c = charges.plan().end(c)) {
      double waiting = Math.max(0, processes.of(at) - processes.of(c));
      self = self.plus(wall.inclusive(c).times(waiting));
    }
    own[at] = self.value();
    ownError[at] = self.error();
  }

  private void pay(int at) {
    int[] payers = charges.payers(at);
    for (int i = 0; i < payers.length; i++) {
      double weight = wall.weight(at, i);
      boolean gathers = charges.plan().node(payers[i]).operator() instanceof Operator.Gather;
      double less = gathers ? processes.of(at) - 1 : 0;
      whole[payers[i]] += weight * whole[at];
      moreError[payers[i]] += weight * (moreError[at] + less * wall.inclusive(at).error());
    }
  }

  Measured self(int at) {
    return new Measured(own[at], ownError[at]);
  }

  Measured inclusive(int at) {
    double error = processes.of(at) * wall.inclusive(at).error() + moreError[at];
    return new Measured(whole[at], error);
  }

  /// All trees together.
  Measured total() {
    Measured total = Measured.ZERO;
    for (int i = 0; i < own.length; i++) {
      total = total.plus(charges.payers(i).length == 0 ? inclusive(i) : Measured.ZERO);
    }
    return total;
  }
}
