package dado.plan.rule;

import dado.plan.metrics.Effort;
import dado.plan.metrics.Measured;
import dado.plan.model.Counter;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.schema.migration.Risk.Severity;
import java.util.List;
import java.util.Set;

/// Blocks had to be read, because they were not in the server's cache.
final class DiskReads implements Rule {
  private static final Page PAGE =
      new Page(
          "disk-reads",
          "Blocks read from outside the cache",
          """
          PostgreSQL keeps blocks of 8 kB in its cache (`shared hit`). All others it **reads** from the operating system
          (`shared read`), which has them in memory too, or on disk. The same query run again may be much faster.

          **The numbers.** The step's own blocks: what it printed − what ran inside it. With `track_io_timing` the server prints
          how long reading took (`I/O Timings: shared read=…`); times of parallel processes add up.

          **From where on it counts.** At least 100 blocks read (the limit of postgres.ai's tips) and either a third of the
          step's time in reading or, without timing, more blocks read than hit; and 5 % of the time (or 5 ms).

          **Silent** where all was in the cache, without `BUFFERS`, and where an index would spare the scan.

          **What to do.** Run it again to see it warm. If it is slow whenever it is needed: read fewer blocks (an index, an
          index-only scan, rows that belong together stored together), or give the server more `shared_buffers`.
          """);

  private static final double MANY_BLOCKS = 100;
  private static final double THIRD = 1.0 / 3;
  private static final double KILOBYTES_PER_BLOCK = 8;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public Set<String> yieldsTo() {
    return Set.of(
        "indexable-scan", "composite-index", "hidden-column", "inefficient-index", "sparse-blocks");
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection.costly().stream()
        .filter(n -> inspection.counted(n, Counter.SHARED_READ) >= MANY_BLOCKS)
        .filter(n -> isReading(inspection, n))
        .map(n -> finding(inspection, n))
        .toList();
  }

  private static boolean isReading(Inspection inspection, Node node) {
    double read = inspection.counted(node, Counter.SHARED_READ);
    return timed(inspection, node)
        ? reading(inspection, node) >= THIRD * cpu(inspection, node)
        : read > inspection.counted(node, Counter.SHARED_HIT);
  }

  private static boolean timed(Inspection inspection, Node node) {
    return reading(inspection, node) > 0;
  }

  private static double reading(Inspection inspection, Node node) {
    return inspection.counted(node, Counter.SHARED_READ_TIME);
  }

  private static double cpu(Inspection inspection, Node node) {
    Effort self = inspection.of(node).self();
    return self.cpuMillis().map(Measured::value).orElse(0.0);
  }

  private Finding finding(Inspection inspection, Node node) {
    double read = inspection.counted(node, Counter.SHARED_READ);
    boolean timed = timed(inspection, node);
    String size = Numbers.kilobytes(read * KILOBYTES_PER_BLOCK);
    Claim claim =
        Claim.on(this, inspection, node)
            .evidence("Blocks read", Numbers.count(read) + " (" + size + ")")
            .rows("Blocks hit", inspection.counted(node, Counter.SHARED_HIT))
            .atMost(timed ? Severity.WARNING : Severity.INFO)
            .saving(THIRD)
            .remedy(
                new Remedy.RewriteQuery(
                    "Run it again: with the blocks in the cache it may be fast."));
    if (timed) {
      claim.evidence("Time of reading", Numbers.millis(reading(inspection, node)));
    }
    return claim.says(
        claim.partIs()
            + StepWords.a(node)
            + " that had to read "
            + size
            + " from outside the cache.");
  }
}
