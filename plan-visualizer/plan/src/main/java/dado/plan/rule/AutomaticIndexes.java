package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.schema.migration.Risk.Severity;
import java.util.ArrayList;
import java.util.List;

/// SQLite builds an index for one run of the query.
final class AutomaticIndexes implements Rule {
  private static final String EXPLANATION =
      """
      SQLite found no index for a join and thought it worth building one **for this run of the query alone**
      (`USING AUTOMATIC COVERING INDEX (stock=?)`). It reads the whole table to build it, every time.

      The server itself names the index that is missing: its columns stand in the brackets.

      **Silent** where the automatic index is on a subquery or a materialized expression: there is no table on
      which to create one.

      **What to do.** Create an index on these columns.
      """;

  @Override
  public String id() {
    return "automatic-index";
  }

  @Override
  public String title() {
    return "Automatic index";
  }

  @Override
  public String explain() {
    return EXPLANATION;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection.steps().stream()
        .filter(n -> n.label().contains(" USING AUTOMATIC "))
        .filter(n -> !isDerived(inspection, n))
        .map(n -> finding(inspection, n))
        .toList();
  }

  private static boolean isDerived(Inspection inspection, Node node) {
    return node.operator() instanceof Operator.IndexScan scan
        && (ScannedTables.isTemporary(scan.relation().table())
            || SqliteScans.isDerived(inspection, scan.relation().alias())
            || SqliteScans.isDerived(inspection, scan.relation().table()));
  }

  private static String table(Node node) {
    return node.operator() instanceof Operator.IndexScan scan ? scan.relation().table() : "";
  }

  private Finding finding(Inspection inspection, Node node) {
    List<String> evidence = new ArrayList<>(List.of(node.label()));
    node.conditions().forEach((name, terms) -> evidence.add(name + ": " + terms));
    return new Finding(
        id(),
        Severity.WARNING,
        node.id(),
        "SQLite builds an index on " + table(node) + terms(node) + " each time this query runs.",
        evidence,
        List.of(new Remedy.CreateIndex(table(node))),
        inspection.of(node).share());
  }

  private static String terms(Node node) {
    String terms = node.conditions().getOrDefault("Index terms", "");
    return terms.isEmpty() ? "" : " (" + terms + ")";
  }
}
