package dado.plan.metrics;

import dado.plan.model.Role;
import java.util.ArrayList;
import java.util.List;

/// One quantity of every step, alone and with all that ran inside it, such that the parts add up to
/// the wholes exactly, and with the interval that rounding leaves for each.
///
/// From the leaves up: a step takes at least what ran inside it took at least. Where even that is
/// more than what was printed for the step can stand for, the step is **raised** (old servers leave
/// the shutdown of parallel workers out above a Gather). From the roots down: what ran inside a
/// step is clamped into it, that most whose rounding is widest.
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
  private final double[] give;
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
    give = new double[size];
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
        charges.scans(at) < 0 ? Split.whole(whole[at], least[at], most[at]) : split(at, payers);
    for (int i = 0; i < payers.length; i++) {
      paid[payers[i]] += splits[at].parts()[i];
      double bottom = splits[at].least()[i];
      give[payers[i]] += splits[at].parts()[i] - bottom;
      paidLeast[payers[i]] += charges.others(at).length > 0 ? 0 : bottom;
      paidMost[payers[i]] += splits[at].most()[i];
    }
    for (int other : charges.others(at)) {
      paidMost[other] += most[at];
    }
  }

  private Split split(int at, int[] payers) {
    List<Measured> rooms = new ArrayList<>();
    for (int i = 0; i < charges.scans(at); i++) {
      rooms.add(room(payers[i]).notNegative());
    }
    Measured amount = Measured.within(whole[at], least[at], most[at]);
    return Split.of(amount, rooms, payers.length);
  }

  /// What a scan has left for the expression that it reads.
  private Measured room(int scan) {
    Skeleton plan = charges.plan();
    Measured room = printed.at(scan);
    for (int c = scan + 1; c < plan.end(scan); c = plan.end(c)) {
      Role role = plan.node(c).role();
      if (role == Role.CHILD || role == Role.SUB_PLAN) {
        room = room.minus(printed.at(c));
      }
    }
    for (int initPlan : charges.evaluated(scan)) {
      boolean sure = charges.others(initPlan).length == 0;
      room = room.minus(sure ? printed.at(initPlan) : doubtful(initPlan));
    }
    return room;
  }

  /// Anything from nothing to all of it.
  private Measured doubtful(int initPlan) {
    double most = printed.at(initPlan).most();
    return new Measured(most / 2, most / 2);
  }

  private void clamp(int at) {
    int[] payers = charges.payers(at);
    double rest = whole[at];
    double granted = 0;
    for (int i = 0; i < payers.length; i++) {
      rest -= splits[at].parts()[i];
      splits[at].parts()[i] = granted(at, payers[i], i);
      granted += splits[at].parts()[i];
    }
    if (payers.length == 1 && charges.others(at).length == 0) {
      double others = paidLeast[payers[0]] - splits[at].least()[0];
      most[at] = Math.max(least[at], Math.min(most[at], most[payers[0]] - others));
    }
    double beside = payers.length == 0 || charges.scans(at) >= 0 ? Math.max(0, rest) : 0;
    if (beside > 0) {
      double part = beside / whole[at];
      total = total.plus(Measured.within(beside, least[at] * part, most[at] * part));
    }
    whole[at] = granted + beside + shifted(at, least[at] - granted - beside);
    double left = Double.isNaN(printed.values()[at]) ? 0 : whole[at] - paid[at];
    own[at] = left > FLOATING * whole[at] ? left : 0;
  }

  /// Where the step that pays has less than it should, another that may have run it has more: what
  /// was printed for what ran stays as it is.
  private double shifted(int at, double missing) {
    boolean shared = charges.scans(at) > 1;
    double shifted = 0;
    for (int other : shared ? charges.payers(at) : charges.others(at)) {
      double part = Math.min(own[other], Math.max(0, missing - shifted));
      own[other] -= part;
      shifted += part;
    }
    return shifted;
  }

  private double granted(int at, int payer, int position) {
    double part = splits[at].parts()[position];
    double excess = paid[payer] - whole[payer];
    if (excess <= 0) {
      return part;
    }
    return excess <= give[payer]
        ? part - excess * (part - splits[at].least()[position]) / give[payer]
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

  /// The step alone; never negative, and nothing where the server printed nothing.
  Measured self(int at) {
    if (Double.isNaN(printed.values()[at])) {
      return Measured.ZERO;
    }
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
