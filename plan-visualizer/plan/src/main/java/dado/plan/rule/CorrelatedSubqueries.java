package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.schema.migration.Risk.Severity;
import java.util.List;
import java.util.Optional;

/// A subquery runs once for each row around it and finds its rows without an index.
final class CorrelatedSubqueries implements Rule {
  private static final Page PAGE =
      new Page(
          "correlated-subquery",
          "Correlated subquery without an index",
          """
          A correlated subquery mentions a column of the query around it, so it runs **once for each row** there.
          With an index each run is a quick look-up. Without one each run reads a whole table: a thousand rows
          around a table of a thousand rows are a million rows read.

          **Silent** where the subquery searches through an index, and where it runs only once.

          **What to do.** Create an index on the subquery's column that is compared with the outer one, or write the
          subquery as a join with `GROUP BY`.
          """);

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection.steps().stream()
        .filter(n -> n.label().startsWith("CORRELATED "))
        .flatMap(n -> finding(inspection, n).stream())
        .toList();
  }

  private Optional<Finding> finding(Inspection inspection, Node node) {
    return node.all()
        .filter(n -> n.operator() instanceof Operator.SequentialScan)
        .findFirst()
        .map(scan -> finding(inspection, node, (Operator.SequentialScan) scan.operator()));
  }

  private Finding finding(Inspection inspection, Node node, Operator.SequentialScan scan) {
    String table = scan.relation().table();
    double share = inspection.shareWithBelow(node);
    Claim claim =
        Claim.on(this, inspection, node, share, "Cost of the subquery")
            .is(Severity.WARNING)
            .evidence("Step", node.label())
            .evidence("Inside it", "SCAN " + table)
            .remedy(new Remedy.CreateIndex(table))
            .remedy(new Remedy.RewriteQuery(rewrite(table)));
    return claim.says(
        "A subquery reads all of " + table + " again for each row of the query around it.");
  }

  private static String rewrite(String table) {
    return "Join " + table + " and group, instead of a subquery a row.";
  }
}
