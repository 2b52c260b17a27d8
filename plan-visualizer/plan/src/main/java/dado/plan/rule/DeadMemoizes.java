package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Worker;
import dado.schema.migration.Risk.Severity;
import java.util.List;
import java.util.stream.Stream;

/// A cache of look-ups that hardly ever had the answer.
final class DeadMemoizes implements Rule {
  private static final Page PAGE =
      new Page(
          "dead-memoize",
          "Memoize that misses",
          """
          A `Memoize` keeps the results of look-ups in a nested loop, so that a key that comes again is answered from memory.
          Where keys hardly repeat, or there is too little memory for them, keeping them is work for nothing, and the
          planner took the nested loop for cheaper than it is.

          **The numbers.** Hit rate = hits / (hits + misses), totals over all processes. Evictions are entries thrown out for
          lack of memory.

          **From where on it counts.** At least 1,000 misses, and a hit rate below 30 %, or more evictions than hits; and
          5 % of the time for the cache with the look-ups below it (or 5 ms).

          **Silent** on plans that were not executed.

          **What to do.** The number of different keys was estimated wrongly: refresh the statistics of the outer side. Where
          keys do repeat but were evicted: raise `work_mem` for this session.
          """);

  private static final double MANY_MISSES = 1000;
  private static final double POOR = 0.3;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection
        .steps("Memoize")
        .filter(n -> inspection.matters(inspection.shareWithBelow(n)))
        .filter(n -> total(n, "Cache Misses") >= MANY_MISSES)
        .filter(n -> rate(n) < POOR || total(n, "Cache Evictions") > total(n, "Cache Hits"))
        .map(n -> finding(inspection, n))
        .toList();
  }

  private static double total(Node node, String key) {
    return Stream.concat(
            Stream.of(node.raw()),
            node.actual().stream().flatMap(a -> a.workers().stream()).map(Worker::raw))
        .mapToDouble(printed -> Memory.number(printed, key))
        .sum();
  }

  private static double rate(Node node) {
    double hits = total(node, "Cache Hits");
    return hits / Math.max(1, hits + total(node, "Cache Misses"));
  }

  private Finding finding(Inspection inspection, Node node) {
    double share = inspection.shareWithBelow(node);
    boolean evicts = total(node, "Cache Evictions") > 0 && total(node, "Cache Hits") > 0;
    Claim claim =
        Claim.on(this, inspection, node, share, "Time of the cache and the look-ups below it")
            .rows("Hits", total(node, "Cache Hits"))
            .rows("Misses", total(node, "Cache Misses"))
            .rows("Evictions", total(node, "Cache Evictions"))
            .printed("Cache Key", "Estimated Hit Percent")
            .atMost(Severity.WARNING)
            .saving(0.3);
    if (evicts) {
      claim.remedy(Memory.workMem(4 * Memory.number(node.raw(), "Peak Memory Usage")));
    }
    claim.remedies(
        inspection.parent(node).stream()
            .flatMap(p -> ScannedTables.below(p.children().getFirst()))
            .limit(1)
            .map(Remedy.AnalyzeTable::new)
            .toList());
    return claim.says(
        claim.partIs()
            + "a cache that had the answer for "
            + Numbers.percent(rate(node))
            + " of "
            + Numbers.brief(total(node, "Cache Hits") + total(node, "Cache Misses"))
            + " look-ups.");
  }
}
