package dado.plan.format.mysql;

import dado.plan.model.Estimate;
import dado.plan.model.Operator;
import dado.plan.syntax.Digits;
import dado.plan.syntax.Draft;
import java.util.OptionalDouble;

/// The numbers of JSON version 1 as the tree has them: costs with everything below and, inside a
/// join, of one run.
///
/// `prefix_cost` and `rows_produced_per_join` count a join's tables up to this one; `read_cost` and
/// `eval_cost` are those of the table over all its runs.
final class V1Numbers {
  private static final String ROWS_OUT = "rows_produced_per_join";
  private static final double PERCENT = 100;

  private V1Numbers() {}

  /// Fills in a step whose children are done; joins already are.
  static void measure(Draft draft) {
    if (draft.operator instanceof Operator.Join) {
      return;
    }
    double below = below(draft);
    boolean table = draft.raw.containsKey("table_name");
    double own = table ? own(draft) : number(draft, "cost_info.sort_cost");
    double cost = Math.max(own + below, number(draft, "cost_info.query_cost"));
    draft.estimate = estimate(cost, rows(draft));
  }

  private static double below(Draft draft) {
    return draft.children.stream().mapToDouble(c -> c.estimate.totalCost().orElse(0)).sum();
  }

  private static OptionalDouble rows(Draft draft) {
    OptionalDouble examined = Digits.number(V1Steps.raw(draft, "rows_examined_per_scan"));
    OptionalDouble passing = Digits.number(V1Steps.raw(draft, "filtered"));
    return examined.isEmpty()
        ? examined
        : OptionalDouble.of(examined.getAsDouble() * passing.orElse(PERCENT) / PERCENT);
  }

  private static Estimate estimate(double cost, OptionalDouble rows) {
    return new Estimate(
        OptionalDouble.empty(),
        cost > 0 ? OptionalDouble.of(cost) : OptionalDouble.empty(),
        rows,
        OptionalDouble.empty());
  }

  /// Gives a join the cost and the rows of the join up to its inner table, and the inner table the
  /// cost of one run.
  static void join(Draft join, Draft outer, Draft inner) {
    double runs =
        join.operator instanceof Operator.Join j && j.strategy().equals("nested loop")
            ? Math.max(1, outer.estimate.rows().orElse(1))
            : 1;
    inner.estimate = estimate(own(inner) / runs + below(inner), inner.estimate.rows());
    join.estimate =
        estimate(
            number(inner, "cost_info.prefix_cost"), Digits.number(V1Steps.raw(inner, ROWS_OUT)));
  }

  private static double own(Draft table) {
    return number(table, "cost_info.read_cost") + number(table, "cost_info.eval_cost");
  }

  private static double number(Draft draft, String key) {
    return Digits.number(V1Steps.raw(draft, key)).orElse(0);
  }
}
