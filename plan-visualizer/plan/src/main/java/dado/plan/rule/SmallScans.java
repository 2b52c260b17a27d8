package dado.plan.rule;

import dado.plan.model.Node;
import dado.schema.model.Engine;

/// Tables so small that reading all of them is the right thing.
final class SmallScans {
  /// What a scan of some 500 rows costs with PostgreSQL's usual settings: 1 a block, 0.01 a row and
  /// 0.0025 a condition.
  private static final double SMALL_COST = 15;

  private SmallScans() {}

  static boolean isSmall(Inspection inspection, Node node, ScannedRows rows) {
    double guessed = SqliteScans.rows(inspection, node).orElse(Double.POSITIVE_INFINITY);
    boolean cheap =
        inspection.is(Engine.POSTGRESQL)
            && rows.read().isEmpty()
            && node.estimate().totalCost().orElse(Double.POSITIVE_INFINITY) <= SMALL_COST;
    return cheap || Math.min(rows.readOnce(), guessed) <= inspection.thresholds().smallTableRows();
  }
}
