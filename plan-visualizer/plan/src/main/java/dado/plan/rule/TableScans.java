package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Relation;
import java.util.List;

/// A scan of a whole table, or those of its partitions together.
///
/// @param group the costliest first
/// @param share of the whole, together
record TableScans(List<Node> group, ScannedRows rows, double share) {
  static TableScans of(Inspection inspection, List<Node> group) {
    return new TableScans(
        group, ScannedRows.of(inspection, group), Groups.share(inspection, group));
  }

  Node first() {
    return group.getFirst();
  }

  Relation relation() {
    return first().operator().read().orElseThrow();
  }

  /// "a sequential scan of orders", "the sequential scan of orders_2024 and 11 tables more".
  String words() {
    if (!(first().operator() instanceof Operator.SequentialScan)) {
      return StepWords.a(first());
    }
    String scans = group.size() == 1 ? "a sequential scan of " : "the sequential scan of ";
    return scans + Groups.tables(group);
  }
}
