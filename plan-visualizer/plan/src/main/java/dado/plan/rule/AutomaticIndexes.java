package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.schema.migration.Risk.Severity;
import dado.schema.model.Engine;
import java.util.List;

/// SQLite builds an index for one run of the query.
final class AutomaticIndexes implements Rule {
  private static final Page PAGE =
      new Page(
          "automatic-index",
          "Automatic index",
          """
          SQLite found no index for a join and thought it worth building one **for this run of the query alone**
          (`USING AUTOMATIC COVERING INDEX (stock=?)`). It reads the whole table to build it, every time.

          The server itself names the index that is missing: its columns stand in the brackets.

          **Silent** where the automatic index is on a subquery or a materialized expression: there is no table on
          which to create one.

          **What to do.** Create an index on these columns.
          """);

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection
        .steps(Operator.IndexScan.class)
        .filter(n -> inspection.is(Engine.SQLITE))
        .filter(n -> n.label().contains(" USING AUTOMATIC "))
        .filter(n -> !isDerived(inspection, n))
        .map(n -> finding(inspection, n))
        .toList();
  }

  private static boolean isDerived(Inspection inspection, Node node) {
    return node.operator() instanceof Operator.IndexScan scan
        && (ScannedTables.isTemporary(scan.relation().table())
            || inspection.isDerived(scan.relation().alias())
            || inspection.isDerived(scan.relation().table()));
  }

  private static String table(Node node) {
    return node.operator() instanceof Operator.IndexScan scan ? scan.relation().table() : "";
  }

  private Finding finding(Inspection inspection, Node node) {
    Claim claim =
        Claim.on(this, inspection, node)
            .is(Severity.WARNING)
            .evidence("Step", node.label())
            .conditions()
            .remedy(new Remedy.CreateIndex(table(node), columns(node)));
    return claim.says(
        "SQLite builds an index on " + table(node) + terms(node) + " each time this query runs.");
  }

  private static List<String> columns(Node node) {
    return Conditions.columns(node.conditions().getOrDefault("Index terms", ""));
  }

  private static String terms(Node node) {
    String terms = node.conditions().getOrDefault("Index terms", "");
    return terms.isEmpty() ? "" : " (" + terms + ")";
  }
}
