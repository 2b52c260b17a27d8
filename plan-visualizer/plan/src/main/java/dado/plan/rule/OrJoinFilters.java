package dado.plan.rule;

import dado.plan.metrics.Measured;
import dado.plan.metrics.Removal;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

          **Silent** where a hash or merge condition finds the pairs, and only few are removed.

          **What to do.** Write one query for each side of the `OR` and join them with `UNION`: each can then use an index or
          a hash.
          """);

  private static final Set<String> FINDING_PAIRS = Set.of("Hash Cond", "Merge Cond");
  private static final double MANY_ROWS = 1000;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection
        .steps(Operator.Join.class)
        .filter(n -> inspection.matters(share(inspection, n)))
        .filter(n -> !inspection.analyzed() || removed(inspection, n) >= MANY_ROWS)
        .flatMap(n -> disjunction(inspection, n).map(f -> finding(inspection, n, f)).stream())
        .toList();
  }

  private static double removed(Inspection inspection, Node node) {
    double above =
        inspection
            .filterAbove(node)
            .flatMap(f -> inspection.of(f).removed())
            .map(Measured::value)
            .orElse(0.0);
    return inspection.removed(node, Removal.JOIN_FILTER)
        + inspection.removed(node, Removal.FILTER)
        + above;
  }

  /// The join compares what its inner side only hands on.
  private static double share(Inspection inspection, Node node) {
    return inspection.share(node)
        + node.children().stream()
            .filter(c -> c.operator() instanceof Operator.Buffer)
            .mapToDouble(inspection::share)
            .sum();
  }

  /// Its sides, with what is below those that only keep rows.
  private static List<Node> sides(Node node) {
    List<Node> sides = new ArrayList<>();
    for (Node child : node.children()) {
      sides.add(child);
      Node at = child;
      while (at.operator() instanceof Operator.Buffer && !at.children().isEmpty()) {
        at = at.children().getFirst();
        sides.add(at);
      }
    }
    return sides;
  }

  private static Optional<String> disjunction(Inspection inspection, Node node) {
    if (FINDING_PAIRS.stream().anyMatch(node.conditions()::containsKey)) {
      return Optional.empty();
    }
    Stream<String> above =
        inspection.filterAbove(node).stream().flatMap(f -> f.conditions().values().stream());
    return Stream.concat(node.conditions().values().stream(), above)
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
    double kept = inspection.rows(inspection.filterAbove(node).orElse(node));
    Claim claim =
        Claim.on(this, inspection, node, share(inspection, node), "Time of the join")
            .with(sides(node))
            .evidence("Join condition", filter)
            .rows("Rows compared", removed + kept)
            .rows("Rows kept", kept)
            .remedy(
                new Remedy.RewriteQuery(
                    "Write a query for each side of the OR and join them with UNION."));
    String compared =
        inspection.analyzed()
            ? ": "
                + Numbers.brief(removed + kept)
                + " pairs compared, "
                + Numbers.brief(kept)
                + " kept."
            : ".";
    return claim.says(
        claim.partIs()
            + StepWords.a(node)
            + " that an OR across both sides keeps from using an index"
            + compared);
  }
}
