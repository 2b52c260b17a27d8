package dado.plan.rule;

import dado.plan.metrics.Measured;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.schema.migration.Risk.Severity;
import java.util.List;

/// An index-only scan had to look into the table all the same.
final class HeapFetches implements Rule {
  private static final Page PAGE =
      new Page(
          "heap-fetches",
          "Heap fetches",
          """
          An index-only scan answers from the index alone, but only for blocks that the **visibility map** knows to
          hold rows that everybody may see. For all others it fetches the row from the table: a heap fetch, often
          a read of its own.

          **The numbers.** `Heap Fetches` is a total over all loops, so the percentage is
          heap fetches / (rows × loops + rows removed × loops). One in a hundred is worth a word, from 40 % on the scan
          is hardly index-only (the bands of pev2: above 0, 40 and 90 %).

          **Silent** below 100 fetches, below 1 %, below 5 % of the time (and 5 ms), and on plans that were not executed.

          **What to do.** `VACUUM` the table: it brings the visibility map up to date. If changes undo that quickly, let
          autovacuum come more often (`autovacuum_vacuum_scale_factor`, and `…_insert_scale_factor` for
          tables that only grow).
          """);

  private static final double FEW = 100;
  private static final double WORTH_A_WORD = 0.01;
  private static final double HARDLY_INDEX_ONLY = 0.4;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection
        .steps("Index Only Scan")
        .filter(n -> inspection.matters(inspection.share(n)))
        .filter(n -> part(inspection, n) >= WORTH_A_WORD)
        .map(n -> finding(inspection, n))
        .toList();
  }

  private static double part(Inspection inspection, Node node) {
    double fetches = Memory.number(node.raw(), "Heap Fetches");
    return fetches < FEW ? 0 : Math.min(1, fetches / Math.max(1, scanned(inspection, node)));
  }

  private static double scanned(Inspection inspection, Node node) {
    double removed = inspection.removed(node).map(Measured::value).orElse(0.0);
    return inspection.rows(node) + removed;
  }

  private Finding finding(Inspection inspection, Node node) {
    double part = part(inspection, node);
    double fetches = Memory.number(node.raw(), "Heap Fetches");
    String table = node.operator().read().orElseThrow().table();
    Claim claim =
        Claim.on(this, inspection, node)
            .rows("Heap fetches", fetches)
            .rows("Rows scanned", scanned(inspection, node))
            .saving(part * 0.5)
            .atMost(part < HARDLY_INDEX_ONLY ? Severity.INFO : Severity.WARNING)
            .remedy(new Remedy.Vacuum(table));
    return claim.says(headline(node, part, fetches, claim));
  }

  private static String headline(Node node, double part, double fetches, Claim claim) {
    return claim.partIs()
        + StepWords.a(node)
        + " that fetched "
        + Numbers.count(fetches)
        + " rows from the table all the same ("
        + Numbers.percent(part)
        + " of those it read).";
  }
}
