package dado.plan.rule;

import dado.plan.metrics.Removal;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A whole index is read in order until enough rows happen to satisfy the condition.
final class WrongIndexes implements Rule {
  private static final Page PAGE =
      new Page(
          "wrong-index-for-order",
          "Index in order, condition elsewhere",
          """
          For `WHERE … ORDER BY … LIMIT …` the planner may read an index **in the order of the result** and test each row
          until enough have passed. It hopes that rows that pass are spread evenly. Where they are rare, or all at
          the far end, it reads almost everything.

          **How to see it.** Below a `Limit` stands an index scan **without an `Index Cond`**, with a `Filter` that removes
          many rows. (The condition is pganalyze's.)

          **The numbers.** Rows read = rows kept + rows removed by the filter, each × loops.

          **From where on it counts.** More than twice as many rows removed as kept, at least 500, and 5 % of the
          time (or 5 ms).

          **Silent** where the index is searched, and without a `Limit` above.

          **What to do.** An index with the condition's columns first and the order's behind: the rows that pass
          then stand in order beside each other. `ORDER BY created_at + interval '0'` keeps the planner from this index
          where an index cannot be created.
          """);

  private static final double REMOVED_PER_KEPT = 2;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection
        .steps("Index Scan", "Index Only Scan")
        .filter(n -> inspection.matters(inspection.share(n)))
        .filter(n -> !n.conditions().containsKey("Index Cond") && isWasteful(inspection, n))
        .filter(n -> isLimited(inspection, n))
        .map(n -> finding(inspection, n))
        .toList();
  }

  private static boolean isWasteful(Inspection inspection, Node node) {
    double removed = inspection.removed(node, Removal.FILTER);
    return removed >= inspection.thresholds().smallTableRows()
        && removed > REMOVED_PER_KEPT * inspection.rows(node);
  }

  /// Whether a Limit is above, with nothing between that needs all rows.
  private static boolean isLimited(Inspection inspection, Node node) {
    Optional<Node> above = inspection.parent(node);
    while (above.isPresent()) {
      Operator operator = above.get().operator();
      if (operator instanceof Operator.Limit) {
        return true;
      }
      if (operator instanceof Operator.Sort || operator instanceof Operator.Aggregate) {
        return false;
      }
      above = inspection.parent(above.get());
    }
    return false;
  }

  private Finding finding(Inspection inspection, Node node) {
    double removed = inspection.removed(node, Removal.FILTER);
    double kept = inspection.rows(node);
    Operator.IndexScan scan = (Operator.IndexScan) node.operator();
    List<String> columns = IndexColumns.of(inspection, node).inOrder();
    Claim claim =
        Claim.on(this, inspection, node)
            .rows("Rows read", removed + kept)
            .rows("Rows thrown away", removed)
            .conditions()
            .saving(removed / (removed + kept))
            .remedy(remedy(scan, columns));
    return claim.says(
        claim.partIs()
            + "reading "
            + scan.relation().table()
            + " in the order of "
            + scan.index()
            + ": "
            + Numbers.brief(removed + kept)
            + " rows read to find "
            + Numbers.brief(kept)
            + ".");
  }

  private static Remedy remedy(Operator.IndexScan scan, List<String> columns) {
    List<String> all = new ArrayList<>(columns);
    all.add("the columns of " + scan.index());
    return columns.isEmpty()
        ? new Remedy.CreateIndex(scan.relation().table())
        : new Remedy.RewriteQuery(
            "Try an index on "
                + scan.relation().table()
                + " with "
                + String.join(", then ", all)
                + ".");
  }
}
