package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import java.util.List;

/// The groups of a hash aggregate did not fit into its memory.
final class AggregateSpills implements Rule {
  private static final Page PAGE =
      new Page(
          "aggregate-spill",
          "Hash aggregate on disk",
          """
          A hash aggregate keeps one entry a group in memory. When memory is used up, rows of further groups are
          written to disk and aggregated in later **batches**.

          **The numbers.** `Batches: 5  Memory Usage: 4,145 kB  Disk Usage: 12,000 kB`. Allowed is `work_mem` ×
          `hash_mem_multiplier` (2 unless changed); needed is at least memory + disk.

          **Silent** with one batch and nothing on disk, below 5 % of the time (and 5 ms), and on plans that were
          not executed.

          **What to do.** Raise `work_mem` **for this session**, group fewer rows, or give an index in the order of
          the group: then groups come one after the other and none has to be kept. If far more groups came than
          expected, refresh the statistics first.
          """);

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection
        .steps("Aggregate", "SetOp", "Unique")
        .filter(n -> inspection.matters(inspection.share(n)))
        .filter(n -> batches(n) > 1 || disk(n) > 0)
        .map(n -> finding(inspection, n))
        .toList();
  }

  private static double batches(Node node) {
    return Memory.number(node.raw(), "HashAgg Batches");
  }

  private static double disk(Node node) {
    return Memory.number(node.raw(), "Disk Usage");
  }

  private Finding finding(Inspection inspection, Node node) {
    double used = Memory.number(node.raw(), "Peak Memory Usage");
    Claim claim =
        Claim.on(this, inspection, node)
            .printed("HashAgg Batches", "Planned Partitions")
            .evidence("Memory used", Numbers.kilobytes(used))
            .evidence("On disk", Numbers.kilobytes(disk(node)))
            .rows("Groups", inspection.rows(node))
            .saving(0.5)
            .remedy(Memory.hashMem(inspection, used + disk(node)));
    return claim.says(headline(inspection, node, claim));
  }

  private static String headline(Inspection inspection, Node node, Claim claim) {
    return claim.partIs()
        + StepWords.a(node)
        + " that went to disk: "
        + Numbers.brief(inspection.rows(node))
        + " groups, "
        + Numbers.kilobytes(disk(node))
        + " written and read again.";
  }
}
