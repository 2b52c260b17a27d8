package dado.plan.rule;

import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.plan.model.Role;
import dado.schema.migration.Risk.Severity;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A subquery runs once for each row around it and finds its rows without an index.
final class CorrelatedSubqueries implements Rule {
  private static final Page PAGE =
      new Page(
          "correlated-subquery",
          "Correlated subquery without an index",
          """
          A correlated subquery mentions a column of the query around it, so it runs **once for each row** there.
          With an index each run is a quick look-up. Without one each run reads a whole table: a thousand rows
          around a table of a thousand rows are a million rows read. Servers print it as `SubPlan` (PostgreSQL),
          `dependent` (MySQL, MariaDB) or `CORRELATED` (SQLite).

          **The numbers.** Runs × rows of the table; the share is that of the subquery with all inside it.

          **From where on it counts.** More than one run, a whole table (or index) read in it, and 5 % of the time (or 5 ms).

          **Silent** where the subquery searches through an index, where its rows are hashed once, and where it runs only
          once.

          **What to do.** Create an index on the subquery's column that is compared with the outer one, or write the
          subquery as a join with `GROUP BY`.
          """);

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection.steps().stream()
        .filter(n -> isCorrelated(inspection, n))
        .filter(
            n -> inspection.is(Engine.SQLITE) || inspection.matters(inspection.shareWithBelow(n)))
        .flatMap(n -> finding(inspection, n).stream())
        .toList();
  }

  private static boolean isCorrelated(Inspection inspection, Node node) {
    return switch (inspection.query().engine()) {
      case SQLITE -> node.label().startsWith("CORRELATED ");
      case POSTGRESQL ->
          node.role() == Role.SUB_PLAN
              && node.actual().map(Actual::loops).orElse(0.0) > 1
              && !isHashed(inspection, node);
      case MYSQL, MARIADB -> isDependent(node);
    };
  }

  private static boolean isHashed(Inspection inspection, Node node) {
    String name = "hashed " + node.subplan();
    return inspection
        .parent(node)
        .map(p -> p.raw().values().stream().anyMatch(v -> v.contains(name)))
        .orElse(false);
  }

  private static boolean isDependent(Node node) {
    String heading = (node.subplan() + node.label()).toLowerCase(Locale.ROOT);
    return heading.contains("; dependent)")
        || (node.raw().getOrDefault("dependent", "").equals("true")
            && !node.raw().containsKey("access_type"))
        || (node.raw().getOrDefault("select_type", "").startsWith("DEPENDENT ")
            && !node.raw().containsKey("table"))
        || node.raw().getOrDefault("step", "").equals("expression_cache");
  }

  private Optional<Finding> finding(Inspection inspection, Node node) {
    List<Node> scans =
        node.all()
            .filter(n -> readsAll(n) && Inspection.mayRun(n))
            .filter(n -> isLarge(inspection, n))
            .toList();
    return scans.isEmpty() ? Optional.empty() : Optional.of(finding(inspection, node, scans));
  }

  private static boolean readsAll(Node node) {
    return node.operator() instanceof Operator.SequentialScan || WholeIndexes.isRead(node);
  }

  private static boolean isLarge(Inspection inspection, Node scan) {
    return inspection.is(Engine.SQLITE)
        || (inspection.runs(scan) > 1
            && !SmallScans.isSmall(inspection, scan, ScannedRows.of(inspection, scan)))
        || scan.actual().isEmpty();
  }

  private Finding finding(Inspection inspection, Node node, List<Node> scans) {
    Node scan = scans.getFirst();
    String table = scan.operator().read().orElseThrow().table();
    double share = inspection.shareWithBelow(node);
    ScannedRows rows = ScannedRows.of(inspection, scans);
    Claim claim =
        Claim.on(this, inspection, node, share, "Share of the subquery")
            .with(scans)
            .evidence("Subquery", (node.subplan() + " " + node.label()).strip())
            .evidence("Inside it", scan.label())
            .evidence(rows.evidence())
            .saving(0.9)
            .remedy(new Remedy.CreateIndex(table))
            .remedy(new Remedy.RewriteQuery(rewrite(table)));
    if (inspection.is(Engine.SQLITE)) {
      claim.is(Severity.WARNING);
    }
    return claim.says(
        claim.partIs()
            + "a subquery that reads all of "
            + Groups.tables(scans)
            + " again for each row of the query around it"
            + runs(inspection, rows)
            + ".");
  }

  private static String runs(Inspection inspection, ScannedRows rows) {
    return inspection.analyzed() && rows.runs() > 1
        ? ": "
            + Numbers.brief(rows.read().orElse(0))
            + " rows read in "
            + Numbers.brief(rows.runs())
            + " runs"
        : "";
  }

  private static String rewrite(String table) {
    return "Join " + table + " and group, instead of a subquery a row.";
  }
}
