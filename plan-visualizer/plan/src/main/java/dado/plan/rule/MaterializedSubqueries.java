package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.schema.migration.Risk.Severity;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// A subquery's rows are all made and kept before the first is used.
final class MaterializedSubqueries implements Rule {
  private static final Page PAGE =
      new Page(
          "materialized-subquery",
          "Subquery made in advance",
          """
          A derived table, a view or a `WITH` query is run to its end and its rows are kept in a temporary table (`Materialize`,
          `<derived2>`, SQLite's `MATERIALIZE`), instead of being merged into the query around it or handed on row by
          row (`CO-ROUTINE`). Conditions outside do not reach inside, and the kept rows have no index but what the server builds.

          **The numbers.** The rows that are kept, and the share of making and keeping them.

          **From where on it counts.** 1,000 rows where rows are told, and 5 % of the time (or 5 ms). It is a remark.

          **Silent** on subqueries that are used several times by design (recursive ones), and on PostgreSQL, of whose CTEs other
          findings speak.

          **What to do.** Write conditions inside the subquery. Grouping, `DISTINCT`, `LIMIT` and `UNION` keep a subquery from being
          merged: leave them out where they are not needed.
          """);

  private static final double MANY_ROWS = 1000;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection.is(Engine.POSTGRESQL)
        ? List.of()
        : inspection.steps().stream()
            .filter(n -> isMaterialized(n) && rows(inspection, n) >= MANY_ROWS)
            .filter(n -> inspection.matters(inspection.shareWithBelow(n)))
            .map(n -> finding(inspection, n))
            .toList();
  }

  private static boolean isMaterialized(Node node) {
    String label = node.label().toLowerCase(Locale.ROOT);
    boolean made = label.startsWith("materialize") && !label.contains("recursive");
    boolean derived = label.startsWith("scan on <derived") && !node.children().isEmpty();
    return (made && !label.contains("printed elsewhere")) || derived;
  }

  /// Where the server tells none (SQLite), as if they were many.
  private static double rows(Inspection inspection, Node node) {
    OptionalDouble expected = node.estimate().rows();
    if (node.actual().isEmpty() && expected.isEmpty()) {
      return inspection.is(Engine.SQLITE) ? Double.POSITIVE_INFINITY : 0;
    }
    return node.actual().isPresent() ? inspection.rows(node) : expected.getAsDouble();
  }

  private Finding finding(Inspection inspection, Node node) {
    double share = inspection.shareWithBelow(node);
    double rows = rows(inspection, node);
    boolean known = Double.isFinite(rows);
    Claim claim =
        Claim.on(this, inspection, node, share, "Time of making and keeping the rows")
            .is(Severity.INFO)
            .saving(0.2)
            .remedy(new Remedy.RewriteQuery("Write the conditions inside the subquery."));
    if (known) {
      claim.rows("Rows kept", rows);
    }
    String kept = known ? Numbers.brief(rows) + " rows" : "all rows";
    return claim.says(
        claim.partIs()
            + "a subquery made in advance ("
            + node.label()
            + "): "
            + kept
            + " are kept before the first is used.");
  }
}
