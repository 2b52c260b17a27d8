package dado.plan.rule;

import dado.plan.model.Node;
import dado.schema.migration.Risk.Severity;
import dado.schema.model.Engine;
import java.util.List;
import java.util.stream.Stream;

/// SQLite sorts rows in a temporary b-tree.
final class TemporarySorts implements Rule {
  private static final Page PAGE =
      new Page(
          "temp-b-tree",
          "Temporary b-tree",
          """
          SQLite has no index in the order that the query asks for, so it puts the rows into a **temporary
          b-tree** and reads them back in order (`USE TEMP B-TREE FOR ORDER BY`, `GROUP BY` or `DISTINCT`). No row
          comes out before the last one went in, so a `LIMIT` saves nothing.

          **Silent** where only the last terms need sorting (`FOR LAST TERM OF ORDER BY`): an index already gives
          the first, and the pieces to sort are small.

          **What to do.** An index on the columns of the condition that are compared with `=`, then those of the
          order, gives the rows already sorted.
          """);

  private static final String PREFIX = "USE TEMP B-TREE FOR ";

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    Stream<Node> steps =
        inspection.is(Engine.SQLITE) ? inspection.steps().stream() : Stream.empty();
    return steps
        .filter(n -> n.label().startsWith(PREFIX) && !n.label().contains(" LAST "))
        .map(n -> finding(inspection, n))
        .toList();
  }

  private Finding finding(Inspection inspection, Node node) {
    String purpose = node.label().substring(PREFIX.length());
    Claim claim =
        Claim.remark(this, inspection, node)
            .is(Severity.WARNING)
            .evidence("Step", node.label())
            .remedies(remedies(inspection, node));
    return claim.says(
        "No index gives the order of " + purpose + ": all rows are sorted in a temporary b-tree.");
  }

  private static List<Remedy> remedies(Inspection inspection, Node node) {
    List<String> tables = ScannedTables.beside(inspection, node);
    return tables.stream().<Remedy>map(Remedy.CreateIndex::new).toList();
  }
}
