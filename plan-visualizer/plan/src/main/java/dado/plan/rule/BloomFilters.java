package dado.plan.rule;

import dado.plan.model.Node;
import dado.schema.model.Engine;
import java.util.List;

/// SQLite sorts out rows by a Bloom filter before it joins them.
final class BloomFilters implements Rule {
  private static final Page PAGE =
      new Page(
          "bloom-filter",
          "Bloom filter",
          """
          Before a join, SQLite reads one table and notes its keys in a **Bloom filter**: a small set that answers "surely not" or
          "perhaps". Rows whose key is surely not there are dropped without a search (`BLOOM FILTER ON t (col=?)`). It is
          a good thing where most rows have no partner, but it reads the table **on every run of the query**.

          **The numbers.** SQLite prints none. It is a remark.

          **Silent** where an automatic index on the same table is reported: that finding says what to do.

          **What to do.** Nothing, mostly. If the query runs often on a table that hardly changes, make it read fewer rows before
          the join: an index for the conditions on the outer tables.
          """);

  private static final String PREFIX = "BLOOM FILTER ON ";

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection.is(Engine.SQLITE)
        ? inspection.steps().stream()
            .filter(n -> n.label().startsWith(PREFIX))
            .filter(n -> !isDerived(inspection, n) && !isIndexed(inspection, n))
            .map(n -> finding(inspection, n))
            .toList()
        : List.of();
  }

  private static String name(Node node) {
    String rest = node.label().substring(PREFIX.length());
    int bracket = rest.lastIndexOf(" (");
    return bracket < 0 ? rest : rest.substring(0, bracket);
  }

  private static boolean isDerived(Inspection inspection, Node node) {
    String name = name(node);
    return inspection.isDerived(name)
        || inspection.parent(node).stream()
            .flatMap(p -> p.children().stream())
            .anyMatch(s ->
                s.operator()
                    .read()
                    .filter(r -> r.alias().equals(name) && inspection.isDerived(r.table()))
                    .isPresent());
  }

  private static boolean isIndexed(Inspection inspection, Node node) {
    String automatic = "SEARCH " + name(node) + " USING AUTOMATIC ";
    return inspection.parent(node).stream()
        .flatMap(p -> p.children().stream())
        .anyMatch(s -> s.label().startsWith(automatic));
  }

  private Finding finding(Inspection inspection, Node node) {
    Claim claim = Claim.remark(this, inspection, node).evidence("Step", node.label());
    return claim.says(
        "SQLite reads all of " + name(node) + " into a Bloom filter each time this query runs.");
  }
}
