package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
import dado.plan.model.Operator.Relation;
import dado.schema.migration.Risk.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every entry of an index is read.
final class FullIndexScans implements Rule {
  private static final Page PAGE =
      new Page(
          "full-index-scan",
          "Whole index read",
          """
          An index is read from its beginning to its end instead of being searched (`type: index` and `Index scan` in MySQL and
          MariaDB, `SCAN … USING INDEX` in SQLite, an `Index Scan` without `Index Cond` in PostgreSQL).

          Where the index holds all columns that are needed (a **covering** index), that is a scan of a smaller table. Where
          it does not, each entry leads to a row elsewhere in the table: that can be far slower than reading the
          table itself, and is done for the sake of the order.

          **The numbers.** Rows read, and those thrown away, each × loops; estimates where it was not executed.

          **From where on it counts.** More than 500 rows and 5 % of the time (or 5 ms). With a covering index and without rows
          thrown away, it is a remark.

          **Silent** on small tables and on what a query makes for itself.

          **What to do.** If rows are thrown away: an index whose first columns are those of the condition. If the order is
          what the index is read for: sorting may be cheaper, or add the columns that are missing to the index.
          """);

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public Set<String> yieldsTo() {
    return Set.of(
        "wrong-index-for-order",
        "hidden-column",
        "slow-count",
        "repeated-scan",
        "large-offset",
        "correlated-subquery",
        "join-without-index");
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection
        .steps(Operator.IndexScan.class)
        .filter(n -> inspection.matters(inspection.share(n)) && WholeIndexes.isRead(n))
        .flatMap(n -> finding(inspection, n).stream())
        .toList();
  }

  private Optional<Finding> finding(Inspection inspection, Node node) {
    ScannedRows rows = ScannedRows.of(inspection, node);
    Relation relation = node.operator().read().orElseThrow();
    boolean derived =
        ScannedTables.isTemporary(relation.table()) || inspection.isDerived(relation.alias());
    return derived || SmallScans.isSmall(inspection, node, rows)
        ? Optional.empty()
        : Optional.of(finding(inspection, node, rows));
  }

  private Finding finding(Inspection inspection, Node node, ScannedRows rows) {
    Operator.IndexScan scan = (Operator.IndexScan) node.operator();
    // InnoDB keeps the table's rows in its primary key.
    boolean covering = scan.access() == Access.COVERING || scan.index().equals("PRIMARY");
    boolean wasted =
        rows.removed().isPresent() && rows.wasted() >= inspection.thresholds().wastedRows();
    Claim claim =
        Claim.on(this, inspection, node)
            .evidence("Index", scan.index())
            .evidence("Covering", covering ? "yes" : "no")
            .evidence(rows.evidence())
            .conditions()
            .saving(wasted ? rows.wasted() : covering ? 0 : 0.5)
            .atMost(wasted ? Severity.ERROR : covering ? Severity.INFO : Severity.WARNING);
    if (wasted) {
      claim.remedy(
          new Remedy.CreateIndex(
              scan.relation().table(), IndexColumns.of(inspection, node).inOrder()));
    } else if (!covering) {
      claim.remedy(
          new Remedy.RewriteQuery(
              "Add the missing columns to the index, or let the server read the table and sort."));
    }
    String fetched = covering ? "" : ", each looked up in the table";
    return claim.says(
        claim.partIs()
            + "a scan of the whole index "
            + scan.index()
            + " of "
            + StepWords.table(scan.relation())
            + rows.sentence()
            + fetched
            + ".");
  }
}
