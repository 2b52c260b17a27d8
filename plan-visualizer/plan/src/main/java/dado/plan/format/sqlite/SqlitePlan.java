package dado.plan.format.sqlite;

import dado.plan.model.Estimate;
import dado.plan.model.Operator;
import dado.plan.model.Query;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Digits;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Leftovers;
import dado.schema.model.Engine;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// A plan of SQLite below a step for the whole statement, which SQLite does not print.
///
/// The third column, "notused" since 3.24, holds the planner's cost of one run of the step as a
/// LogEst since 3.47: ten times the binary logarithm; 0 where it has none. See `wherecode.c` and
/// `sqlite3LogEst` in SQLite's sources.
final class SqlitePlan {
  static final String COST = "notused";
  private static final double LOG_EST_UNIT = 10;

  private final Draft root = new Draft();
  private final Leftovers leftovers = new Leftovers();

  SqlitePlan() {
    root.operator = new Operator.Other("Query");
    root.label = "Query";
  }

  Draft root() {
    return root;
  }

  Leftovers leftovers() {
    return leftovers;
  }

  Query query(String format, String sql, String text) {
    describe(new Aliases(sql));
    return new Query(
        Engine.SQLITE,
        format,
        sql,
        Draft.finish(List.of(root)),
        Map.of(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Map.of(),
        leftovers.numbered(List.of(root)),
        text);
  }

  private void describe(Aliases aliases) {
    List<Draft> order = Draft.inReadingOrder(List.of(root));
    Set<String> derived = new HashSet<>();
    order.forEach(
        d -> SqliteDetail.defines(d.raw.getOrDefault("detail", "")).ifPresent(derived::add));
    order.stream()
        .filter(d -> d != root)
        .forEach(d -> SqliteDetail.describe(d, aliases, derived, leftovers));
    order.reversed().forEach(d -> d.estimate = estimate(d));
  }

  /// The step's own cost and all below it.
  private static Estimate estimate(Draft draft) {
    double logEst = Digits.number(draft.raw.getOrDefault(COST, "0")).orElse(0);
    double own = logEst == 0 ? 0 : Math.pow(2, logEst / LOG_EST_UNIT);
    double below = draft.children.stream().mapToDouble(c -> c.estimate.totalCost().orElse(0)).sum();
    return new Estimate(
        OptionalDouble.empty(),
        own + below > 0 ? OptionalDouble.of(own + below) : OptionalDouble.empty(),
        draft.estimate.rows(),
        OptionalDouble.empty());
  }
}
