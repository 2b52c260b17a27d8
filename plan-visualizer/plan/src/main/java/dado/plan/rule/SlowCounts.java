package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.plan.model.Role;
import dado.schema.migration.Risk.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A table is counted row by row.
final class SlowCounts implements Rule {
  private static final Page PAGE =
      new Page(
          "slow-count",
          "count(*) of many rows",
          """
          `count(*)` reads every row, or every entry of an index: each transaction may see other rows, so no server with
          transactions keeps the number. What takes the time is not the aggregate but **the steps below it**.

          **The numbers.** The share is that of the aggregate and all below it; rows counted are those that the scans gave.

          **From where on it counts.** 10,000 rows counted, half of the time, no join, and most of the rows read were wanted
          (else an index is the better advice).

          **Silent** on groups, on joins, and where a condition throws most of the rows away.

          **What to do.** Ask whether the exact number is needed: an estimate is at hand (`reltuples` in `pg_class`,
          `TABLE_ROWS` in `information_schema.TABLES`). "Are there any?" is `EXISTS`. A number that is shown often can be kept by a
          trigger. A smaller index, and a fresh visibility map, make the count faster.
          """);

  private static final double MANY_ROWS = 10_000;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection
        .steps(Operator.Aggregate.class)
        .filter(n -> inspection.shareWithBelow(n) >= inspection.thresholds().majorShare())
        .filter(n -> isWhole(inspection, n) && counts(inspection, n))
        .flatMap(n -> finding(inspection, n).stream())
        .limit(1)
        .toList();
  }

  private static boolean isWhole(Inspection inspection, Node node) {
    Operator.Aggregate aggregate = (Operator.Aggregate) node.operator();
    return aggregate.strategy().equals("plain")
        && aggregate.keys().isEmpty()
        && isAlone(inspection, node);
  }

  private static boolean isAlone(Inspection inspection, Node node) {
    return inspection.parent(node).map(p -> !(p.operator() instanceof Operator.Join)).orElse(true);
  }

  private static boolean counts(Inspection inspection, Node node) {
    String output = node.raw().getOrDefault("Output", "") + node.label();
    String text = (output + inspection.query().sql()).toLowerCase(Locale.ROOT);
    return text.contains("count(*)") || text.contains("count(0)");
  }

  private Optional<Finding> finding(Inspection inspection, Node node) {
    List<Node> below = node.all().skip(1).filter(Inspection::mayRun).toList();
    List<Node> scans = below.stream().filter(SlowCounts::reads).toList();
    boolean joins = below.stream().anyMatch(SlowCounts::doesMore);
    if (joins || scans.isEmpty()) {
      return Optional.empty();
    }
    ScannedRows rows = ScannedRows.of(inspection, scans);
    boolean wanted = rows.wasted() < inspection.thresholds().wastedRows();
    return wanted && rows.kept() >= MANY_ROWS
        ? Optional.of(finding(inspection, node, scans, rows.kept()))
        : Optional.empty();
  }

  private static boolean reads(Node node) {
    boolean bitmap = node.raw().getOrDefault(Steps.NODE_TYPE, "").equals("Bitmap Index Scan");
    return node.operator().read().isPresent() && !bitmap;
  }

  /// Whether a step does more than hand rows to the count.
  private static boolean doesMore(Node node) {
    boolean groups = node.operator() instanceof Operator.Aggregate a && !a.keys().isEmpty();
    return groups || node.operator() instanceof Operator.Join || node.role() != Role.CHILD;
  }

  private Finding finding(Inspection inspection, Node node, List<Node> scans, double rows) {
    double share = inspection.shareWithBelow(node);
    Claim claim =
        Claim.on(this, inspection, node, share, "Time of the count and all below it")
            .with(scans)
            .rows("Rows counted", rows)
            .atMost(Severity.WARNING)
            .saving(0.5)
            .remedy(
                new Remedy.RewriteQuery(
                    "Ask whether an estimate, EXISTS or a number kept by a trigger would do."));
    return claim.says(
        claim.partIs()
            + "counting "
            + Numbers.brief(rows)
            + " rows of "
            + Groups.tables(scans)
            + ": the time goes into the steps below the aggregate.");
  }
}
