package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator.Relation;
import dado.schema.migration.Risk.Severity;
import java.util.List;
import java.util.Set;

/// Every row of a table is read.
final class SequentialScans implements Rule {
  private static final Page PAGE =
      new Page(
          "sequential-scan",
          "Sequential scan",
          """
          A sequential scan reads **every row** of a table and then throws away those that the query does
          not want. Its work grows with the table, not with the answer.

          It is the right thing where a table is small, or where the query needs most of its rows. It is
          slow where many rows are read and few are kept: then an index on the columns of the condition
          leads straight to them.

          **The numbers.** Rows read = rows kept + rows thrown away, each times the loops. The share is the
          scan's own time through the time of the whole query; on a plan that was not executed it is its
          part of the planner's cost, which is an estimate. Scans of a table's partitions below one `Append`
          count together.

          **From where on it counts.** Twice as many rows thrown away as kept (explain.depesz.com's gate; Dalibo's
          pg_explaintips takes 70 %), or run more than once, and 5 % of the time. Where all rows are wanted it is a remark.

          **Silent** on tables of at most 500 rows, on scans that never ran, and where a more precise finding
          speaks of the same scan.

          **What to do.** Let Dado try an index on the columns of the condition. A function or a cast around
          the column hides it from a plain index: rewrite the condition, or index the expression.
          """);

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public Set<String> yieldsTo() {
    return Set.of(
        "indexable-scan",
        "composite-index",
        "hidden-column",
        "slow-count",
        "repeated-scan",
        "correlated-subquery",
        "join-without-index",
        "sparse-blocks");
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection.tableScans().stream()
        .filter(t -> !SmallScans.isSmall(inspection, t.first(), t.rows()))
        .filter(t -> !isDerived(inspection, t.relation()))
        .map(t -> finding(inspection, t))
        .toList();
  }

  private Finding finding(Inspection inspection, TableScans scans) {
    ScannedRows rows = scans.rows();
    Claim claim = Claim.on(this, inspection, scans.group()).evidence(rows.evidence());
    SqliteScans.remark(inspection, scans.first()).ifPresent(r -> claim.evidence(r, ""));
    claim.conditions();
    if (isWorthwhile(inspection, scans.first(), rows)) {
      claim.saving(rows.wasted()).remedy(new Remedy.CreateIndex(scans.relation().table()));
    } else {
      claim.saving(0).is(Severity.INFO);
    }
    return claim.says(claim.partIs() + scans.words() + rows.sentence() + ".");
  }

  /// Whether an index may save something: rows are thrown away, or the table is read again and
  /// again.
  private static boolean isWorthwhile(Inspection inspection, Node node, ScannedRows rows) {
    return rows.wasted() >= inspection.thresholds().wastedRows()
        || inspection.runs(node) > 1
        || SqliteScans.isInnerLoop(inspection, node);
  }

  /// What a query makes for itself cannot be indexed.
  private static boolean isDerived(Inspection inspection, Relation relation) {
    return ScannedTables.isTemporary(relation.table())
        || inspection.isDerived(relation.alias())
        || inspection.isDerived(relation.table());
  }
}
