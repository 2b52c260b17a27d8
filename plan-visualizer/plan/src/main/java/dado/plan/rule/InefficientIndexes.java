package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An index finds many rows of which the rest of the condition keeps few.
final class InefficientIndexes implements Rule {
  private static final Page PAGE =
      new Page(
          "inefficient-index",
          "Index that finds too many rows",
          """
          An index led to many rows, and the rest of the condition threw most of them away again
          (`Rows Removed by Filter` of an index scan; in MySQL a `Filter` above an index lookup; in MariaDB `r_filtered`).
          Each of them had to be read from the table first.

          **The numbers.** Rows found = rows kept + rows removed by the filter, each × loops. On plans that were not
          executed MySQL's and MariaDB's estimates (`filtered`) are used, and the words say "about".

          **From where on it counts.** Half of the rows and at least 100 removed (postgres.ai counts from 100 rows, pev2
          marks from 50 % on, MySQL Workbench calls `filtered` of 1 % the worst), and 5 % of the time (or 5 ms).

          **Silent** on look-ups of single rows, on scans of a whole index, on rows that only the recheck of a lossy bitmap removed, and on
          aggregates: what `HAVING` removes was counted, not read in vain.

          **What to do.** An index on both: first the columns compared with `=`, then the range.
          """);

  private static final double HALF = 0.5;
  private static final double FEW_ROWS = 100;

  /// A look-up of single rows cannot find fewer.
  private static final double ROWS_PER_RUN = 2;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public Set<String> yieldsTo() {
    return Set.of("hidden-column", "wrong-index-for-order", "index-merge");
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return Groups.costly(inspection, inspection.steps(Operator.IndexScan.class)).stream()
        .flatMap(g -> finding(inspection, g).stream())
        .toList();
  }

  private Optional<Finding> finding(Inspection inspection, List<Node> group) {
    Node first = group.getFirst();
    if (!searches(inspection, first)) {
      return Optional.empty();
    }
    ScannedRows rows = ScannedRows.of(inspection, group);
    return isWasteful(rows) ? Optional.of(finding(inspection, group, rows)) : Optional.empty();
  }

  private static boolean isWasteful(ScannedRows rows) {
    return rows.removed().orElse(0) >= FEW_ROWS
        && rows.readOnce() >= ROWS_PER_RUN
        && rows.wasted() >= HALF;
  }

  private static boolean searches(Inspection inspection, Node node) {
    Operator.IndexScan scan = (Operator.IndexScan) node.operator();
    boolean heap = !node.raw().getOrDefault(Steps.NODE_TYPE, "").equals("Bitmap Index Scan");
    boolean unsearched =
        inspection.is(Engine.POSTGRESQL)
            && scan.access() == Access.COVERING
            && !node.conditions().containsKey("Index Cond");
    return heap
        && !unsearched
        && !WholeIndexes.isRead(node)
        && !ScannedTables.isTemporary(scan.relation().table());
  }

  private Finding finding(Inspection inspection, List<Node> group, ScannedRows rows) {
    Node first = group.getFirst();
    String table = first.operator().read().orElseThrow().table();
    List<String> columns = IndexColumns.of(inspection, first).inOrder();
    Claim claim =
        Claim.on(this, inspection, group)
            .evidence(rows.evidence())
            .conditions()
            .saving(rows.wasted())
            .remedy(new Remedy.CreateIndex(table, columns.size() > 1 ? columns : List.of()));
    return claim.says(claim.partIs() + StepWords.a(first) + rows.sentence() + ".");
  }
}
