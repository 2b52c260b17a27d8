package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import java.util.List;
import java.util.Optional;

/// The table of a hash join did not fit into its memory.
final class HashBatches implements Rule {
  private static final Page PAGE =
      new Page(
          "hash-batches",
          "Hash join in batches",
          """
          A hash join keeps the rows of one side in a hash table in memory. Where they do not fit, both sides
          are split into **batches**: one is joined at once, the others are written to disk and read again later.

          **The numbers.** `Batches: 8  Memory Usage: 3,900 kB` means that the whole table needs about 8 × 3,900 kB.
          Allowed is `work_mem` × `hash_mem_multiplier` (2 unless changed), so
          `work_mem` needed = memory × batches / `hash_mem_multiplier`. More batches than planned
          (`originally 1`) mean that more rows came than the planner expected.

          **Silent** with one batch (pev2 and pganalyze warn from two), where the join takes less than 5 % of the time
          (and 5 ms), and on plans that were not executed.

          **What to do.** Hash fewer or narrower rows (a condition that is applied earlier, fewer columns), or raise
          `work_mem` **for this session**. If the planner expected far fewer rows, refresh its statistics first.
          """);

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection
        .steps("Hash")
        .filter(n -> inspection.matters(share(inspection, n)))
        .filter(n -> Memory.number(n.raw(), "Hash Batches") > 1)
        .map(n -> finding(inspection, n))
        .toList();
  }

  /// The batches are written by the step and by the join above it.
  private static double share(Inspection inspection, Node node) {
    return inspection.share(node) + inspection.parent(node).map(inspection::share).orElse(0.0);
  }

  private Finding finding(Inspection inspection, Node node) {
    Optional<Node> join = inspection.parent(node);
    double batches = Memory.number(node.raw(), "Hash Batches");
    double used = Memory.number(node.raw(), "Peak Memory Usage");
    Claim claim =
        Claim.on(this, inspection, node, share(inspection, node), "Time of the join and its table")
            .with(join.stream().toList())
            .printed("Hash Batches", "Original Hash Batches")
            .rows("Rows in the table", inspection.rows(node))
            .evidence("Memory used", Numbers.kilobytes(used))
            .evidence("Memory needed, about", Numbers.kilobytes(used * batches))
            .saving(0.5)
            .remedy(Memory.hashMem(inspection, used * batches));
    return claim.says(headline(inspection, node, join, batches, claim));
  }

  private static String headline(
      Inspection inspection, Node node, Optional<Node> join, double batches, Claim claim) {
    return claim.partIs()
        + join.map(StepWords::a).orElse("a hash join")
        + " whose table did not fit into memory: "
        + Numbers.brief(inspection.rows(node))
        + " rows in "
        + Numbers.count(batches)
        + " batches.";
  }
}
