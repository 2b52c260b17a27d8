package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
import dado.schema.migration.Risk.Severity;
import dado.schema.model.Engine;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// An index leads to many rows, each of which is then looked up in the table.
final class NonCoveringIndexes implements Rule {
  private static final Page PAGE =
      new Page(
          "non-covering-index",
          "Index that does not cover",
          """
          InnoDB keeps a table in the order of its primary key; an entry of another index holds the index's columns and
          that key. For any other column the server has to search the primary key again, **once for each row**. An index
          that holds all columns the query needs (`Using index`, `Covering index …`) spares that.

          **The numbers.** Rows found through the index, × loops; estimates where it was not executed.

          **From where on it counts.** 1,000 rows and 20 % of the time. It is a remark: a wider index costs space and makes
          changes slower.

          **Silent** on the primary key, on covering indexes, and where another finding speaks of the index.

          **What to do.** Add the columns that are missing at the end of the index, if the query is worth it; or select fewer
          columns.
          """);

  private static final double MANY_ROWS = 1000;
  private static final double SHARE = 0.2;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public Set<String> yieldsTo() {
    return Set.of("inefficient-index", "hidden-column", "index-merge", "full-index-scan");
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    boolean innodb = inspection.is(Engine.MYSQL) || inspection.is(Engine.MARIADB);
    return innodb
        ? inspection
            .steps(Operator.IndexScan.class)
            .filter(n -> looksUp(n) && rows(inspection, n) >= MANY_ROWS)
            .filter(n -> !inspection.weighed() || inspection.share(n) >= SHARE)
            .map(n -> finding(inspection, n))
            .toList()
        : List.of();
  }

  private static boolean looksUp(Node node) {
    Operator.IndexScan scan = (Operator.IndexScan) node.operator();
    return scan.access() == Access.LOOKUP
        && !scan.index().isEmpty()
        && !scan.index().contains(",")
        && !scan.index().equals("PRIMARY")
        && !ScannedTables.isTemporary(scan.relation().table());
  }

  private static double rows(Inspection inspection, Node node) {
    OptionalDouble read = ScannedRows.of(inspection, node).read();
    return read.orElse(node.estimate().rows().orElse(0));
  }

  private Finding finding(Inspection inspection, Node node) {
    Operator.IndexScan scan = (Operator.IndexScan) node.operator();
    double rows = rows(inspection, node);
    Claim claim =
        Claim.on(this, inspection, node)
            .evidence("Index", scan.index())
            .rows("Rows looked up in the table", rows)
            .printed("used_columns", "filter_columns")
            .is(Severity.INFO)
            .saving(0.5)
            .remedy(
                new Remedy.RewriteQuery(
                    "Add the missing columns to " + scan.index() + ", or select fewer columns."));
    return claim.says(
        claim.partIs()
            + StepWords.a(node)
            + ": "
            + Numbers.brief(rows)
            + " rows found, each looked up in the table again.");
  }
}
