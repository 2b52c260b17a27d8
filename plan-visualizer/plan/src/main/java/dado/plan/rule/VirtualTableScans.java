package dado.plan.rule;

import dado.plan.model.Node;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A virtual table is read whole.
final class VirtualTableScans implements Rule {
  private static final Page PAGE =
      new Page(
          "virtual-table-scan",
          "Whole virtual table read",
          """
          A virtual table (full-text search, R-tree, CSV …) chooses by itself how to answer: `VIRTUAL TABLE INDEX 3:…` names its
          strategy. `INDEX 0:` with nothing behind it is, for most of them, **reading everything**: the condition cannot use what
          the table is made for.

          **The numbers.** SQLite prints the virtual table's own estimate at best. It is a remark.

          **Silent** on functions that look like tables (`json_each`, `generate_series`, `pragma_…`), which have rows only to be
          read.

          **What to do.** Ask full-text tables with `MATCH`, R-trees with ranges of their own columns.
          """);

  private static final String SCAN = "SCAN ";
  private static final String WHOLE = " VIRTUAL TABLE INDEX 0:";
  private static final Set<String> FUNCTIONS =
      Set.of(
          "json_each(", "json_tree(", "jsonb_each(", "jsonb_tree(", "generate_series(", "pragma_");

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    String sql = inspection.query().sql().toLowerCase(Locale.ROOT);
    boolean functions = FUNCTIONS.stream().anyMatch(sql::contains);
    return inspection.is(Engine.SQLITE) && !functions
        ? inspection.steps().stream()
            .filter(n -> n.label().startsWith(SCAN) && n.label().endsWith(WHOLE))
            .map(n -> finding(inspection, n))
            .toList()
        : List.of();
  }

  private Finding finding(Inspection inspection, Node node) {
    String table = node.label().substring(SCAN.length(), node.label().length() - WHOLE.length());
    Claim claim =
        Claim.remark(this, inspection, node)
            .evidence("Step", node.label())
            .remedy(
                new Remedy.RewriteQuery(
                    "Use the condition that " + table + " is made for (MATCH for full text)."));
    return claim.says("The virtual table " + table + " is read whole.");
  }
}
