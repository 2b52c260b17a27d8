package dado.plan.rule;

import dado.plan.metrics.Removal;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import java.util.List;
import java.util.Set;

/// A join makes many pairs of rows and throws most of them away.
final class JoinFilters implements Rule {
  private static final Page PAGE =
      new Page(
          "join-filter",
          "Rows removed by a join filter",
          """
          A join finds pairs by its hash, merge or index condition, and then checks the rest as a `Join Filter`. Where most
          pairs fail that, the first condition was not selective: the pairs were made in vain.

          **The numbers.** Pairs = rows that the join gave + `Rows Removed by Join Filter`, each × loops.

          **From where on it counts.** 1,000 pairs removed, nine of ten, and 5 % of the time for the join (or 5 ms).

          **Silent** where an `OR`, or a nested loop without an index, already explains the pairs.

          **What to do.** Put the term into the condition that finds the pairs: as an equality, or as a further column of
          the index that the join searches. For ranges that overlap, a GiST index on a range type.
          """);

  private static final double MANY_ROWS = 1000;
  private static final double REMOVED_PER_KEPT = 9;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public Set<String> yieldsTo() {
    return Set.of("or-join-filter", "repeated-scan", "join-without-index");
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection
        .steps(Operator.Join.class)
        .filter(n -> inspection.matters(inspection.share(n)))
        .filter(n -> {
          double removed = inspection.removed(n, Removal.JOIN_FILTER);
          return removed >= MANY_ROWS && removed >= REMOVED_PER_KEPT * inspection.rows(n);
        })
        .map(n -> finding(inspection, n))
        .toList();
  }

  private Finding finding(Inspection inspection, Node node) {
    double removed = inspection.removed(node, Removal.JOIN_FILTER);
    double kept = inspection.rows(node);
    Claim claim =
        Claim.on(this, inspection, node)
            .rows("Pairs made", removed + kept)
            .rows("Pairs kept", kept)
            .conditions()
            .saving(removed / (removed + kept))
            .remedy(
                new Remedy.RewriteQuery(
                    "Make the join filter part of what finds the pairs: an equality, or a further column"
                        + " of the index that the join searches."));
    return claim.says(headline(node, removed, kept, claim));
  }

  private static String headline(Node node, double removed, double kept, Claim claim) {
    return claim.partIs()
        + StepWords.a(node)
        + " that makes "
        + Numbers.brief(removed + kept)
        + " pairs and keeps "
        + Numbers.brief(kept)
        + ".";
  }
}
