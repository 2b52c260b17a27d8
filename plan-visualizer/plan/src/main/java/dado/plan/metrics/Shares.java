package dado.plan.metrics;

import dado.plan.model.Actual;
import dado.plan.model.Counter;
import java.util.List;
import java.util.Map;

/// What each step alone has of the whole: of the time or, where nothing was timed, of the blocks,
/// the rows or the planner's cost, whichever is printed first in that order.
///
/// @param values by position, 0 to 1; together at most 1
record Shares(Basis basis, double[] values) {
  /// The counters of blocks touched.
  private static final List<Counter> BLOCKS =
      List.of(
          Counter.SHARED_HIT,
          Counter.SHARED_READ,
          Counter.LOCAL_HIT,
          Counter.LOCAL_READ,
          Counter.TEMP_READ,
          Counter.TEMP_WRITTEN);

  /// Shares of the execution's time.
  static Shares ofTime(Ledger wall, int size, double total) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = wall.self(i).value();
    }
    return of(Basis.TIME, values, total);
  }

  /// Shares of what a plan without times has.
  static Shares untimed(Skeleton plan, Map<Counter, Ledger.Amounts> counters, CostShares costs) {
    Shares blocks = ofBlocks(plan.size(), counters);
    if (blocks.basis != Basis.NOTHING) {
      return blocks;
    }
    Shares rows = ofRows(plan);
    return rows.basis == Basis.NOTHING ? ofCost(plan.size(), costs) : rows;
  }

  private static Shares ofBlocks(int size, Map<Counter, Ledger.Amounts> counters) {
    double[] values = new double[size];
    double total = 0;
    for (Counter counter : BLOCKS) {
      double[] self = counters.containsKey(counter) ? counters.get(counter).self() : new double[0];
      for (int i = 0; i < self.length; i++) {
        values[i] += self[i];
        total += self[i];
      }
    }
    return of(Basis.BLOCKS, values, total);
  }

  /// Only where every step was counted.
  private static Shares ofRows(Skeleton plan) {
    double[] values = new double[plan.size()];
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      if (plan.actual(i).isEmpty()) {
        return new Shares(Basis.NOTHING, values);
      }
      values[i] = handled(plan, i, plan.actual(i).get());
      total += values[i];
    }
    return of(Basis.ROWS, values, total);
  }

  private static double handled(Skeleton plan, int at, Actual actual) {
    double removed = 0;
    for (Measured rows : Totals.removed(plan.node(at)).values()) {
      removed += rows.value();
    }
    return actual.rows() * actual.loops() + removed;
  }

  private static Shares ofCost(int size, CostShares costs) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = costs.of(i);
    }
    return of(Basis.COST, values, costs.total() > 0 ? 1 : 0);
  }

  private static Shares of(Basis basis, double[] parts, double total) {
    for (int i = 0; i < parts.length; i++) {
      parts[i] = total > 0 ? Math.min(1, parts[i] / total) : 0;
    }
    return new Shares(total > 0 ? basis : Basis.NOTHING, parts);
  }
}
