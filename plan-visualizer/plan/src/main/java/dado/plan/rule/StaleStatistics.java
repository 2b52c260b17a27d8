package dado.plan.rule;

import dado.plan.metrics.Misestimate;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.schema.migration.Risk.Severity;
import dado.schema.model.Engine;
import java.util.List;

/// The planner is wrong about how many rows a table has.
final class StaleStatistics implements Rule {
  private static final Page PAGE =
      new Page(
          "stale-statistics",
          "Statistics out of date",
          """
          Where a whole table is read without any condition, the estimate is the number of rows that the planner **believes the
          table to have**: nothing had to be guessed about values. Where that is off, the statistics were collected before much
          was inserted, deleted or changed, and every estimate that starts from this table is off with it.

          PostgreSQL multiplies the rows a block that it once counted by the blocks that there are now. Too **many** rows
          expected means that the blocks hold few living rows: much was deleted, and not vacuumed.

          **The numbers.** Rows expected and rows that came, per loop (below a `Gather`, per process). The share is that of the step above
          and all below it, which was chosen by the estimate.

          **From where on it counts.** A factor of 2 (of 3 for InnoDB, which estimates from a few pages) is a remark, of 10 a warning; and
          5 % of the time (or 5 ms).

          **Silent** where the scan has a condition or may have been stopped early (a `LIMIT`, a semi-join), where both numbers are below
          100, on plans that were not executed, and on SQLite, which prints neither number.

          **What to do.** `ANALYZE` the table; where much was deleted, `VACUUM (ANALYZE)` it. If it happens again: let the server analyze it more often (PostgreSQL:
          `autovacuum_analyze_scale_factor` of the table), or analyze after each bulk load.
          """);

  private static final double FEW_ROWS = 100;
  private static final double OFF = 2;
  private static final double OFF_IN_INNODB = 3;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return Groups.of(
            inspection,
            inspection
                .steps(Operator.SequentialScan.class)
                .filter(n -> inspection.matters(share(inspection, n)))
                .filter(n -> isBare(inspection, n) && isOff(inspection, n)))
        .stream()
        .map(g -> finding(inspection, g))
        .toList();
  }

  private static double share(Inspection inspection, Node node) {
    return inspection.shareWithBelow(inspection.parent(node).orElse(node));
  }

  private static boolean isBare(Inspection inspection, Node node) {
    return node.conditions().isEmpty()
        && inspection.filterAbove(node).isEmpty()
        && !ScannedTables.isTemporary(node.operator().read().orElseThrow().table());
  }

  private static boolean isOff(Inspection inspection, Node node) {
    double from = inspection.is(Engine.POSTGRESQL) ? OFF : OFF_IN_INNODB;
    return inspection
        .metrics()
        .misestimate(node.id())
        .filter(m -> m.factor() >= from && Math.max(m.actual(), m.expected()) >= FEW_ROWS)
        .isPresent();
  }

  private Finding finding(Inspection inspection, List<Node> group) {
    Node node = group.getFirst();
    Misestimate off = inspection.metrics().misestimate(node.id()).orElseThrow();
    boolean gross = off.factor() >= inspection.thresholds().misestimate();
    String table = StepWords.table(node.operator().read().orElseThrow());
    boolean deleted = inspection.is(Engine.POSTGRESQL) && !off.under();
    Claim claim =
        Claim.on(
                this,
                inspection,
                node,
                share(inspection, node),
                "Time of the step above and all below it")
            .with(group)
            .evidence("Rows expected, per loop", Numbers.count(off.expected()))
            .evidence("Rows that came, per loop", Numbers.count(off.actual()))
            .atMost(gross ? Severity.WARNING : Severity.INFO)
            .saving(off.under() ? 0.3 : 0.1);
    group.stream()
        .flatMap(ScannedTables::below)
        .distinct()
        .limit(3)
        .forEach(t -> claim.remedy(deleted ? new Remedy.Vacuum(t) : new Remedy.AnalyzeTable(t)));
    return claim.says(
        "The statistics of "
            + table
            + " are out of date: the planner expected "
            + Numbers.rows(off.expected())
            + " in the whole table, and "
            + Numbers.count(off.actual())
            + " came.");
  }
}
