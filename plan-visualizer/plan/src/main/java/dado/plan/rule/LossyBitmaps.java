package dado.plan.rule;

import dado.plan.metrics.Removal;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Worker;
import java.util.List;
import java.util.stream.Stream;

/// A bitmap did not fit into its memory and forgot rows.
final class LossyBitmaps implements Rule {
  private static final Page PAGE =
      new Page(
          "lossy-bitmap",
          "Lossy bitmap",
          """
          A bitmap scan first notes the position of every row it wants, then reads their blocks in order. Where
          the positions do not fit into `work_mem`, it keeps **whole blocks** only (`Heap Blocks: exact=120 lossy=4800`)
          and has to check every row of those blocks against the condition again
          (`Rows Removed by Index Recheck`).

          **The numbers.** Lossy blocks are added up over the leader and the workers. A block takes about 64 bytes of
          the bitmap, so `work_mem` needed is about blocks × 64 bytes.

          A BRIN index knows nothing but ranges of blocks: with it, **all** blocks are lossy, and more memory changes nothing.

          **Silent** where no block is lossy, below 5 % of the time (and 5 ms), and on plans that were not executed.

          **What to do.** Raise `work_mem` **for this session**, or read fewer rows with a more selective index. With a BRIN
          index: a smaller `pages_per_range`, or a b-tree.
          """);

  private static final Remedy RANGES =
      new Remedy.RewriteQuery(
          "If the index is a BRIN: give it a smaller pages_per_range, or try a b-tree. Else raise"
              + " work_mem.");

  private static final double KILOBYTES_PER_BLOCK = 64.0 / 1024;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection
        .steps("Bitmap Heap Scan")
        .filter(n -> inspection.matters(inspection.share(n)))
        .filter(n -> blocks(n, "Lossy Heap Blocks") > 0)
        .map(n -> finding(inspection, n))
        .toList();
  }

  private static double blocks(Node node, String key) {
    return Stream.concat(
            Stream.of(node.raw()),
            node.actual().stream().flatMap(a -> a.workers().stream()).map(Worker::raw))
        .mapToDouble(printed -> Memory.number(printed, key))
        .sum();
  }

  private Finding finding(Inspection inspection, Node node) {
    double lossy = blocks(node, "Lossy Heap Blocks");
    double exact = blocks(node, "Exact Heap Blocks");
    double rechecked = inspection.removed(node, Removal.INDEX_RECHECK);
    double kept = inspection.rows(node);
    Claim claim =
        Claim.on(this, inspection, node)
            .rows("Lossy blocks", lossy)
            .rows("Exact blocks", exact)
            .rows("Rows removed by the recheck", rechecked)
            .rows("Rows kept", kept)
            .printed("Recheck Cond")
            .saving(rechecked / Math.max(1, rechecked + kept))
            .remedy(exact == 0 ? RANGES : Memory.workMem((lossy + exact) * KILOBYTES_PER_BLOCK));
    String why =
        exact == 0 ? " that knows whole blocks only: " : " whose bitmap did not fit into memory: ";
    return claim.says(
        claim.partIs()
            + StepWords.a(node)
            + why
            + Numbers.count(lossy)
            + " of "
            + Numbers.count(lossy + exact)
            + " blocks are lossy, "
            + Numbers.brief(rechecked)
            + " rows were read for nothing.");
  }
}
