package dado.plan.metrics;

import dado.plan.model.Role;

/// One quantity of every step, alone and with all that ran inside it, such that the parts add up to
/// the wholes exactly, and with the interval that rounding leaves for each.
///
/// From the leaves up: a step takes at least what ran inside it took at least. Where even that is
/// more than what was printed for the step can stand for, the step is **raised** (old servers leave
/// the shutdown of parallel workers out above a Gather). From the roots down: what ran inside a step
/// is clamped into it, that most whose rounding is widest.
final class Ledger {
  /// Sums of doubles.
  private static final double FLOATING = 1e-9;

  private final Charges charges;
  private final Printed printed;
  private final double[] whole;
  private final double[] least;
  private final double[] most;
  private final double[] paid;
  private final double[] paidLeast;
  private final double[] paidMost;
  private final double[] own;
  private final double[] raised;
  private final Split[] splits;
  private Measured total = Measured.ZERO;

  Ledger(Charges charges, Printed printed) {
    int size = charges.plan().size();
    this.charges = charges;
    this.printed = printed;
    whole = new double[size];
    least = new double[size];
    most = new double[size];
    paid = new double[size];
    paidLeast = new double[size];
    paidMost = new double[size];
    own = new double[size];
    raised = new double[size];
    splits = new Split[size];
    int[] order = charges.inOrder();
    for (int at : order) {
      settle(at);
      pay(at);
    }
    for (int i = order.length - 1; i >= 0; i--) {
      clamp(order[i]);
    }
  }

  private void settle(int at) {
    double value = printed.values()[at];
    double error = printed.errors()[at];
    boolean contradicted = paidLeast[at] > value + error + FLOATING * (1 + paid[at]);
    if (Double.isNaN(value) || contradicted) {
      // A step without numbers of its own (MySQL's `Hash`) only hands on.
      raised[at] = contradicted ? paid[at] - value : 0;
      set(at, paid[at], paidLeast[at], paidMost[at]);
    } else {
      double over = Math.max(0, paid[at] - value);
      double slack = error + paid[at] - paidLeast[at];
      double up = over > 0 && slack > 0 ? over * error / slack : 0;
      double bottom = Math.max(paidLeast[at], Math.max(0, value - error));
      set(at, Math.max(bottom, value + Math.min(up, error)), bottom, value + error);
    }
  }

  private void set(int at, double value, double bottom, double top) {
    whole[at] = value;
    least[at] = bottom;
    most[at] = top;
  }

  private void pay(int at) {
    int[] payers = charges.payers(at);
    if (payers.length == 0) {
      return;
    }
    splits[at] =
        charges.scans(at) < 0
            ? Split.whole(whole[at], charges.others(at).length > 0)
            : split(at, payers);
    for (int i = 0; i < payers.length; i++) {
      paid[payers[i]] += splits[at].parts()[i];
      paidLeast[payers[i]] += least(at, i);
      paidMost[payers[i]] += most(at, i);
    }
    for (int other : charges.others(at)) {
      paidMost[other] += most[at];
    }
  }

  private double least(int at, int payer) {
    double part = splits[at].least()[payer];
    return whole[at] > 0 ? part * least[at] / whole[at] : 0;
  }

  private double most(int at, int payer) {
    double part = splits[at].most()[payer];
    return whole[at] > 0 ? part * most[at] / whole[at] : most[at];
  }

  private Split split(int at, int[] payers) {
    double[] room = new double[charges.scans(at)];
    double error = most[at] - whole[at];
    for (int i = 0; i < room.length; i++) {
      room[i] = Math.max(0, room(payers[i]));
      error += printed.errors()[payers[i]];
    }
    return Split.of(whole[at], error, room, payers.length);
  }

  private double room(int scan) {
    Skeleton plan = charges.plan();
    double room = printed.values()[scan];
    for (int c = scan + 1; c < plan.end(scan); c = plan.end(c)) {
      Role role = plan.node(c).role();
      room -= role == Role.CHILD || role == Role.SUB_PLAN ? printed.values()[c] : 0;
    }
    return room;
  }

  private void clamp(int at) {
    int[] payers = charges.payers(at);
    double rest = whole[at];
    double granted = 0;
    for (int i = 0; i < payers.length; i++) {
      rest -= splits[at].parts()[i];
      granted += granted(at, payers[i], i);
    }
    if (payers.length == 1) {
      double others = paidLeast[payers[0]] - least(at, 0);
      most[at] = Math.max(least[at], Math.min(most[at], most[payers[0]] - others));
    }
    double beside = payers.length == 0 || charges.scans(at) >= 0 ? Math.max(0, rest) : 0;
    if (beside > 0) {
      double part = beside / whole[at];
      total = total.plus(Measured.within(beside, least[at] * part, most[at] * part));
    }
    whole[at] = granted + beside;
    double left = whole[at] - paid[at];
    own[at] = left > FLOATING * whole[at] ? left : 0;
  }

  private double granted(int at, int payer, int position) {
    double part = splits[at].parts()[position];
    double excess = paid[payer] - whole[payer];
    if (excess <= 0) {
      return part;
    }
    double give = paid[payer] - paidLeast[payer];
    return excess <= give
        ? part - excess * (part - least(at, position)) / give
        : part * whole[payer] / paid[payer];
  }

  /// The part of a step, 0 to 1, that one of those pays that pay for it.
  double weight(int at, int payer) {
    double sum = 0;
    for (double part : splits[at].parts()) {
      sum += part;
    }
    return sum > 0 ? splits[at].parts()[payer] / sum : 0;
  }

  /// With all that ran inside the step.
  Measured inclusive(int at) {
    return Measured.within(whole[at], least[at], most[at]);
  }

  /// The step alone; never negative.
  Measured self(int at) {
    double bottom = Math.max(0, least[at] - paidMost[at]);
    double top = Math.max(bottom, most[at] - paidLeast[at]);
    return Measured.within(own[at], bottom, top);
  }

  /// By how much what ran inside the step exceeded what was printed for it, beyond all rounding.
  double raised(int at) {
    return raised[at];
  }

  /// All trees together.
  Measured total() {
    return total;
  }

  /// Only the numbers, for quantities whose errors nobody shows.
  Amounts amounts() {
    return new Amounts(whole, own);
  }

  /// A quantity of every step, by position.
  ///
  /// @param inclusive with all that ran inside it
  /// @param self alone
  record Amounts(double[] inclusive, double[] self) {}
}
