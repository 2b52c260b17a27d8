package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Relation;
import dado.schema.migration.Risk.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every row of a table is read.
final class SequentialScans implements Rule {
  private static final String EXPLANATION =
      """
      A sequential scan reads **every row** of a table and then throws away those that the query does
      not want. Its work grows with the table, not with the answer.

      It is the right thing where a table is small, or where the query needs most of its rows. It is
      slow where many rows are read and few are kept: then an index on the columns of the condition
      leads straight to them.

      **The numbers.** Rows read = rows kept + rows thrown away, each times the loops. The share is the
      scan's own time through the time of the whole query; on a plan that was not executed it is its
      part of the planner's cost, which is an estimate.

      **Silent** on tables of at most 500 rows, on scans that never ran, and (but for a remark) where
      nothing was thrown away: no index makes reading everything cheaper.

      **What to do.** Let Dado try an index on the columns of the condition. A function or a cast around
      the column hides it from a plain index: rewrite the condition, or index the expression.
      """;

  @Override
  public String id() {
    return "sequential-scan";
  }

  @Override
  public String title() {
    return "Sequential scan";
  }

  @Override
  public String explain() {
    return EXPLANATION;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection.steps().stream()
        .filter(n -> n.operator() instanceof Operator.SequentialScan)
        .flatMap(n -> finding(inspection, n).stream())
        .toList();
  }

  private Optional<Finding> finding(Inspection inspection, Node node) {
    Operator.SequentialScan scan = (Operator.SequentialScan) node.operator();
    ScannedRows rows = ScannedRows.of(inspection, node);
    if (isMinor(inspection, node)
        || isSmall(inspection, node, rows)
        || isDerived(inspection, scan.relation())) {
      return Optional.empty();
    }
    return Optional.of(finding(inspection, node, scan, rows));
  }

  private Finding finding(
      Inspection inspection, Node node, Operator.SequentialScan scan, ScannedRows rows) {
    double share = inspection.share(node);
    boolean worthwhile = isWorthwhile(inspection, node, rows);
    return new Finding(
        id(),
        worthwhile ? inspection.severity(share) : Severity.INFO,
        node.id(),
        headline(inspection, node, scan, share, rows),
        evidence(inspection, node, share, rows),
        worthwhile ? List.of(new Remedy.CreateIndex(scan.relation().table())) : List.of(),
        share);
  }

  private static boolean isMinor(Inspection inspection, Node node) {
    return inspection.weighed() && inspection.share(node) < inspection.thresholds().minorShare();
  }

  private static boolean isSmall(Inspection inspection, Node node, ScannedRows rows) {
    double guessed = SqliteScans.rows(inspection, node).orElse(Double.POSITIVE_INFINITY);
    return Math.min(rows.readOnce(), guessed) <= inspection.thresholds().smallTableRows();
  }

  /// Whether an index may save something: rows are thrown away, or the table is read again and
  /// again.
  private static boolean isWorthwhile(Inspection inspection, Node node, ScannedRows rows) {
    return rows.wasted() >= inspection.thresholds().wastedRows()
        || rows.loops() > 1
        || SqliteScans.isInnerLoop(inspection, node);
  }

  /// What a query makes for itself cannot be indexed.
  private static boolean isDerived(Inspection inspection, Relation relation) {
    return ScannedTables.isTemporary(relation.table())
        || SqliteScans.isDerived(inspection, relation.alias())
        || SqliteScans.isDerived(inspection, relation.table());
  }

  private static String headline(
      Inspection inspection,
      Node node,
      Operator.SequentialScan scan,
      double share,
      ScannedRows rows) {
    String takes = inspection.takes(node, share);
    return "Sequential scan on " + scan.relation().table() + " " + takes + rows.sentence() + ".";
  }

  private static List<String> evidence(
      Inspection inspection, Node node, double share, ScannedRows rows) {
    List<String> evidence = new ArrayList<>(List.of(inspection.shareEvidence(node, share)));
    evidence.addAll(rows.evidence());
    SqliteScans.remark(inspection, node).ifPresent(evidence::add);
    evidence.addAll(conditions(node));
    inspection.filterAbove(node).map(SequentialScans::conditions).ifPresent(evidence::addAll);
    return evidence;
  }

  private static List<String> conditions(Node node) {
    return node.conditions().entrySet().stream()
        .map(e -> e.getKey() + ": " + e.getValue())
        .toList();
  }
}
