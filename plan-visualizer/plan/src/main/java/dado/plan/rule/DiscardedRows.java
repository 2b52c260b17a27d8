package dado.plan.rule;

import dado.plan.metrics.Removal;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import java.util.List;

/// Rows are made by a subquery, a table expression or a function, and then thrown away.
final class DiscardedRows implements Rule {
  private static final double HALF = 0.5;
  private static final String[] MAKERS = {
    "CTE Scan",
    "Subquery Scan",
    "Function Scan",
    "Table Function Scan",
    "Values Scan",
    "Foreign Scan"
  };

  private static final Page PAGE =
      new Page(
          "discarded-rows",
          "Rows made and thrown away",
          """
          A subquery, a common table expression or a function makes rows, and a filter **on its result** throws most of
          them away. The condition comes too late: the server could not move it to where the rows are made.

          **The numbers.** Rows made = rows kept + `Rows Removed by Filter`, each × loops. The share is that of the scan and of
          what is below it.

          **From where on it counts.** Half of the rows (pev2's first band) and at least 500 removed, and 5 % of the time (or
          5 ms).

          **Silent** on aggregates: what `HAVING` removes had to be counted first; and on window functions' run conditions.

          **What to do.** Write the condition inside. A common table expression that is used once is moved by itself
          unless it is `MATERIALIZED` (before PostgreSQL 12, never). A function can take the condition as a parameter.
          """);

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection
        .steps(MAKERS)
        .filter(n -> inspection.matters(inspection.shareWithBelow(n)))
        .filter(n -> isWasteful(inspection, n))
        .map(n -> finding(inspection, n))
        .toList();
  }

  private static boolean isWasteful(Inspection inspection, Node node) {
    double removed = inspection.removed(node, Removal.FILTER);
    double read = removed + inspection.rows(node);
    return removed >= inspection.thresholds().smallTableRows() && removed >= read * HALF;
  }

  private Finding finding(Inspection inspection, Node node) {
    double removed = inspection.removed(node, Removal.FILTER);
    double kept = inspection.rows(node);
    double share = inspection.shareWithBelow(node);
    Claim claim =
        Claim.on(this, inspection, node, share, "Time of the scan and all below it")
            .rows("Rows made", removed + kept)
            .rows("Rows thrown away", removed)
            .conditions()
            .saving(0.5 * removed / (removed + kept))
            .remedy(new Remedy.RewriteQuery(remedy(node)));
    return claim.says(headline(node, removed, kept, claim));
  }

  private static String headline(Node node, double removed, double kept, Claim claim) {
    return claim.partIs()
        + StepWords.a(node)
        + " that makes "
        + Numbers.brief(removed + kept)
        + " rows and keeps "
        + Numbers.brief(kept)
        + ".";
  }

  private static String remedy(Node node) {
    return switch (node.raw().getOrDefault(Steps.NODE_TYPE, "")) {
      case "CTE Scan" -> "Write the condition inside the WITH query, or make it NOT MATERIALIZED.";
      case "Function Scan", "Table Function Scan" ->
          "Give the condition to the function as a parameter.";
      case "Foreign Scan" -> "Write the condition so that the foreign server can check it.";
      default -> "Write the condition inside the subquery.";
    };
  }
}
