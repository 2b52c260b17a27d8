package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.schema.migration.Risk.Severity;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// MySQL or MariaDB collects rows in a temporary table.
final class TemporaryTables implements Rule {
  private static final Page PAGE =
      new Page(
          "temporary-table",
          "Temporary table",
          """
          For `GROUP BY`, `DISTINCT` or `UNION` without an index in the right order, the server puts rows into a temporary
          table (`Using temporary`, `Aggregate using temporary table`, `Temporary table with deduplication`). It is in
          memory until it outgrows the smaller of `tmp_table_size` and `max_heap_table_size` (MySQL 8: `temptable_max_ram`),
          then on disk. The plan does not say which; `Created_tmp_disk_tables` of the session's status does.

          **The numbers.** Rows that go into it, × loops; the step's own time or cost.

          **From where on it counts.** More than 500 rows, and 5 % of the time (or 5 ms).

          **Silent** on small ones, and where the rows are not known.

          **What to do.** An index in the order of the groups: they then come one after the other and none has to be kept.
          Group fewer or narrower rows.
          """);

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    boolean family = inspection.is(Engine.MYSQL) || inspection.is(Engine.MARIADB);
    return family
        ? candidates(inspection)
            .filter(TemporaryTables::isTemporary)
            .filter(n -> rows(inspection, n) > inspection.thresholds().smallTableRows())
            .filter(n -> inspection.matters(share(inspection, n)))
            .map(n -> finding(inspection, n))
            .toList()
        : List.of();
  }

  private static Stream<Node> candidates(Inspection inspection) {
    return Stream.of(Operator.Buffer.class, Operator.Aggregate.class, Operator.Other.class)
        .flatMap(inspection::steps);
  }

  private static boolean isTemporary(Node node) {
    String label = node.label().toLowerCase(Locale.ROOT);
    boolean named = label.startsWith("temporary table") || label.contains("using temporary table");
    return named || node.raw().getOrDefault("using_temporary_table", "").equals("true");
  }

  /// MariaDB's tables count what is done with their rows among their other time.
  private static double share(Inspection inspection, Node node) {
    return inspection.is(Engine.MARIADB) ? inspection.shareWithBelow(node) : inspection.share(node);
  }

  private static double rows(Inspection inspection, Node node) {
    return node.children().stream().limit(1).mapToDouble(c -> given(inspection, c)).sum();
  }

  private static double given(Inspection inspection, Node below) {
    Node at = below;
    while (!at.children().isEmpty() && inspection.rows(at) == 0 && at.estimate().rows().isEmpty()) {
      at = at.children().getFirst();
    }
    double came = inspection.rows(at);
    return came > 0 ? came : at.estimate().rows().orElse(0);
  }

  private Finding finding(Inspection inspection, Node node) {
    double rows = rows(inspection, node);
    boolean mariadb = inspection.is(Engine.MARIADB) && inspection.weighed();
    boolean known = inspection.weighed() && !mariadb;
    Claim claim =
        Claim.on(this, inspection, node, share(inspection, node), "Time of the temporary table")
            .rows("Rows put into it", rows)
            .atMost(known ? Severity.WARNING : Severity.INFO)
            .saving(known ? 0.5 : 0.2);
    ScannedTables.below(node).limit(1).map(Remedy.CreateIndex::new).forEach(claim::remedy);
    return claim.says(headline(rows, mariadb, claim));
  }

  private static String headline(double rows, boolean mariadb, Claim claim) {
    return claim.partIs()
        + (mariadb ? "reading " : "a temporary table with ")
        + Numbers.brief(rows)
        + " rows that no index gives in order"
        + (mariadb ? " into a temporary table." : ".");
  }
}
