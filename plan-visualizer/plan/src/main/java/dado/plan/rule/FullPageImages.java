package dado.plan.rule;

import dado.plan.model.Counter;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.schema.migration.Risk.Severity;
import java.util.List;

/// Whole blocks went into the log of changes.
final class FullPageImages implements Rule {
  private static final Page PAGE =
      new Page(
          "full-page-images",
          "Whole blocks in the write-ahead log",
          """
          After each checkpoint, the first change of a block writes **the whole block** into the write-ahead log (a full page
          image, `fpi`), so that a torn block can be restored. Soon after a checkpoint, or with checkpoints in quick
          succession, the log grows many times faster than the changes.

          **The numbers.** The step's own `WAL: records=… fpi=… bytes=…`; images × 8,192 bytes / bytes (PostgreSQL 19 prints the
          bytes of the images itself).

          **From where on it counts.** 100 images that are half of the log, and 5 % of the time (or 5 ms).

          **Silent** without `WAL`, and on plans that were not executed.

          **What to do.** Let checkpoints come less often (`max_wal_size`, `checkpoint_timeout`), compress the images
          (`wal_compression`), or change fewer blocks: rows in the order of the table, fewer indexes.
          """);

  private static final double MANY = 100;
  private static final double HALF = 0.5;
  private static final double BLOCK = 8192;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection.costly().stream()
        .filter(n -> inspection.counted(n, Counter.WAL_FPI) >= MANY)
        .filter(n -> part(inspection, n) >= HALF)
        .map(n -> finding(inspection, n))
        .toList();
  }

  private static double part(Inspection inspection, Node node) {
    double printed = inspection.counted(node, Counter.WAL_FPI_BYTES);
    double images = printed > 0 ? printed : inspection.counted(node, Counter.WAL_FPI) * BLOCK;
    return Math.min(1, images / Math.max(1, inspection.counted(node, Counter.WAL_BYTES)));
  }

  private Finding finding(Inspection inspection, Node node) {
    double images = inspection.counted(node, Counter.WAL_FPI);
    double kilobytes = inspection.counted(node, Counter.WAL_BYTES) / 1024;
    Claim claim =
        Claim.on(this, inspection, node)
            .rows("Full page images", images)
            .evidence("Written to the log", Numbers.kilobytes(kilobytes))
            .evidence("Of that, images", Numbers.percent(part(inspection, node)))
            .atMost(Severity.WARNING)
            .saving(0.3)
            .remedy(
                new Remedy.RewriteQuery(
                    "Let checkpoints come less often (max_wal_size), or set wal_compression."));
    return claim.says(
        claim.partIs()
            + StepWords.a(node)
            + " that wrote "
            + Numbers.count(images)
            + " whole blocks into the log: "
            + Numbers.percent(part(inspection, node))
            + " of "
            + Numbers.kilobytes(kilobytes)
            + ".");
  }
}
