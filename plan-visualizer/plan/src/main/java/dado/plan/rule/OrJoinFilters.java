package dado.plan.rule;

import dado.plan.metrics.Removal;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import java.util.List;
import java.util.Optional;

/// A join whose condition is an OR across both tables compares every row with every row.
final class OrJoinFilters implements Rule {
  private static final Page PAGE =
      new Page(
          "or-join-filter",
          "Join condition with OR",
          """
          A join on `a.x = b.x OR a.y = b.y` can neither be hashed nor looked up in one index: every row of one side is
          compared with every row of the other, and the condition is checked late, as a `Join Filter`. The same happens
          to a `WHERE` that asks for `a.city = 'Oslo' OR b.city = 'Oslo'`.

          **The numbers.** Rows compared = rows that the join gave + rows removed by the join filter, each × loops.

          **From where on it counts.** 1,000 rows removed, an `OR` whose parts speak of both sides, and 5 % of the time for
          the join (or 5 ms). (The condition is pganalyze's.)

          **Silent** where the join has a hash or merge condition besides, and removes few rows.

          **What to do.** Write one query for each side of the `OR` and join them with `UNION`: each can then use an index or
          a hash.
          """);

  private static final double MANY_ROWS = 1000;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection
        .steps(Operator.Join.class)
        .filter(n -> !inspection.analyzed() || removed(inspection, n) >= MANY_ROWS)
        .filter(n -> inspection.matters(share(inspection, n)))
        .flatMap(n -> disjunction(n).map(f -> finding(inspection, n, f)).stream())
        .toList();
  }

  private static double removed(Inspection inspection, Node node) {
    return inspection.removed(node, Removal.JOIN_FILTER)
        + inspection.removed(node, Removal.FILTER);
  }

  /// The join compares what its inner side only hands on.
  private static double share(Inspection inspection, Node node) {
    return inspection.share(node)
        + node.children().stream()
            .filter(c -> c.operator() instanceof Operator.Buffer)
            .mapToDouble(inspection::share)
            .sum();
  }

  private static Optional<String> disjunction(Node node) {
    return node.conditions().values().stream()
        .flatMap(c -> Conditions.parts(c, "AND").stream())
        .filter(OrJoinFilters::isAcross)
        .findFirst();
  }

  private static boolean isAcross(String term) {
    long tables =
        Conditions.columns(term).stream()
            .map(Comparison::qualifier)
            .filter(q -> !q.isEmpty())
            .distinct()
            .count();
    return tables > 1 && Conditions.parts(term, "OR").size() > 1;
  }

  private Finding finding(Inspection inspection, Node node, String filter) {
    double removed = removed(inspection, node);
    Claim claim =
        Claim.on(this, inspection, node, share(inspection, node), "Time of the join")
            .with(node.children())
            .evidence("Join condition", filter)
            .rows("Rows compared", removed + inspection.rows(node))
            .rows("Rows kept", inspection.rows(node))
            .remedy(
                new Remedy.RewriteQuery(
                    "Write a query for each side of the OR and join them with UNION."));
    String compared =
        inspection.analyzed()
            ? ": " + Numbers.brief(removed + inspection.rows(node)) + " pairs compared, "
                + Numbers.brief(inspection.rows(node)) + " kept."
            : ".";
    return claim.says(
        claim.part() + " is " + StepWords.a(node) + " that an OR across both sides keeps from using an index"
            + compared);
  }
}
