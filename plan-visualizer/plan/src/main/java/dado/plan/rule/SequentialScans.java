package dado.plan.rule;

import dado.plan.metrics.Measured;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Relation;
import dado.schema.migration.Risk.Severity;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every row of a table is read.
final class SequentialScans implements Rule {

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
    return """
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
    double share = inspection.share(node);
    if (isDerived(inspection, scan.relation()) || share < inspection.thresholds().minorShare()) {
      return Optional.empty();
    }
    ScannedRows rows = ScannedRows.of(inspection, node);
    if (Math.min(
            rows.readOnce(), SqliteScans.rows(inspection, node).orElse(Double.POSITIVE_INFINITY))
        <= inspection.thresholds().smallTableRows()) {
      return Optional.empty();
    }
    boolean wasteful = rows.wasted() >= inspection.thresholds().wastedRows();
    boolean worthwhile = wasteful || rows.loops() > 1 || SqliteScans.isInnerLoop(inspection, node);
    return Optional.of(
        new Finding(
            id(),
            worthwhile ? inspection.severity(share) : Severity.INFO,
            node.id(),
            headline(inspection, node, scan, share, rows),
            evidence(inspection, node, share, rows),
            worthwhile ? List.of(new Remedy.CreateIndex(scan.relation().table())) : List.of(),
            share));
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
    return "Sequential scan on "
        + scan.relation().table()
        + " "
        + inspection.takes(node, share)
        + rows.sentence()
        + ".";
  }

  private static List<String> evidence(
      Inspection inspection, Node node, double share, ScannedRows rows) {
    List<String> evidence = new ArrayList<>();
    evidence.add(inspection.shareEvidence(node, share));
    evidence.addAll(rows.evidence());
    if (inspection.query().engine() == Engine.SQLITE) {
      SqliteScans.remark(node).ifPresent(evidence::add);
    }
    node.conditions().forEach((name, text) -> evidence.add(name + ": " + text));
    inspection
        .filterAbove(node)
        .ifPresent(f -> f.conditions().forEach((name, text) -> evidence.add(name + ": " + text)));
    Optional<Measured> self = inspection.of(node).inclusiveMillis();
    self.filter(m -> rows.loops() > 1)
        .ifPresent(m ->
            evidence.add(
                "All "
                    + Numbers.count(rows.loops())
                    + " runs: "
                    + Numbers.millis(m.value(), m.error())));
    return evidence;
  }
}
