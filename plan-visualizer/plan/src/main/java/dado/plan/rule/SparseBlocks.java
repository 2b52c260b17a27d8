package dado.plan.rule;

import dado.plan.metrics.Measured;
import dado.plan.model.Counter;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.schema.migration.Risk.Severity;
import java.util.List;
import java.util.stream.Stream;

/// A scan touches far more blocks than its rows can fill.
final class SparseBlocks implements Rule {
  private static final Page PAGE =
      new Page(
          "sparse-blocks",
          "Many blocks for few rows",
          """
          A block of 8 kB holds dozens of rows. Where a scan touches **more blocks than rows**, the blocks are full of
          something else: rows that were deleted or changed and not cleaned up yet (bloat), or entries of an index that
          lead to such rows.

          **The numbers.** Blocks = the step's own `shared hit` + `shared read`; rows = rows kept + rows removed, × loops. For an
          index scan each run needs some blocks to get down the tree, so blocks / (rows + runs) counts.

          **From where on it counts.** 1,000 blocks (the limit of postgres.ai's tips), more blocks than rows for a scan of the
          table, more than ten a row and run for an index; and 5 % of the time (or 5 ms).

          **Silent** without `BUFFERS`.

          **What to do.** `VACUUM` the table; find the transaction that keeps it from cleaning up (long open ones, unused
          replication slots). If it has grown for good: `VACUUM FULL`, `pg_repack` or `REINDEX CONCURRENTLY`.
          """);

  private static final double MANY_BLOCKS = 1000;
  private static final double BLOCKS_PER_ROW_OF_INDEX = 10;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return Stream.concat(
            inspection.steps(Operator.SequentialScan.class),
            inspection.steps("Index Scan", "Index Only Scan"))
        .filter(n -> inspection.matters(inspection.share(n)))
        .filter(n -> blocks(inspection, n) >= MANY_BLOCKS && isSparse(inspection, n))
        .map(n -> finding(inspection, n))
        .toList();
  }

  private static double blocks(Inspection inspection, Node node) {
    return inspection.counted(node, Counter.SHARED_HIT)
        + inspection.counted(node, Counter.SHARED_READ);
  }

  private static double rows(Inspection inspection, Node node) {
    return inspection.rows(node) + inspection.removed(node).map(Measured::value).orElse(0.0);
  }

  private static boolean isSparse(Inspection inspection, Node node) {
    double blocks = blocks(inspection, node);
    return node.operator() instanceof Operator.SequentialScan
        ? blocks > rows(inspection, node)
        : blocks > BLOCKS_PER_ROW_OF_INDEX * (rows(inspection, node) + Inspection.loops(node));
  }

  private Finding finding(Inspection inspection, Node node) {
    double blocks = blocks(inspection, node);
    double rows = rows(inspection, node);
    String table = node.operator().read().orElseThrow().table();
    Claim claim =
        Claim.on(this, inspection, node)
            .rows("Blocks", blocks)
            .rows("Rows", rows)
            .rows("Runs", Inspection.loops(node))
            .atMost(Severity.WARNING)
            .saving(1 - Math.min(1, rows / blocks))
            .remedy(new Remedy.Vacuum(table));
    return claim.says(headline(node, blocks, rows, claim));
  }

  private static String headline(Node node, double blocks, double rows, Claim claim) {
    return claim.partIs()
        + StepWords.a(node)
        + " that touches "
        + Numbers.brief(blocks)
        + " blocks for "
        + Numbers.brief(rows)
        + " rows: dead rows are in its way.";
  }
}
