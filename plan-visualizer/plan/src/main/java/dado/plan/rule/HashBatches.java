package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import java.util.List;

/// A hash table did not fit into its memory.
final class HashBatches implements Rule {
  private static final String EXPLANATION =
      """
      A hash join or a hash aggregate keeps its table in memory. Where that does not fit, the rows are split
      into **batches**: one stays, the others are written to disk and read again later.

      **The numbers.** `Batches: 8  Memory Usage: 3,900 kB` means that the whole would need about eight times
      as much memory as was used. Allowed is `work_mem` times `hash_mem_multiplier` (2 unless changed).

      **Silent** with one batch, and on plans that were not executed.

      **What to do.** Hash fewer or narrower rows (a condition that is applied earlier, fewer columns), or raise
      `work_mem` **for this session**. If the planner expected far fewer rows, refresh its statistics first.
      """;

  @Override
  public String id() {
    return "hash-batches";
  }

  @Override
  public String title() {
    return "Hash table in batches";
  }

  @Override
  public String explain() {
    return EXPLANATION;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection.steps().stream()
        .filter(n -> batches(n) > 1)
        .map(n -> finding(inspection, n))
        .toList();
  }

  private static double batches(Node node) {
    double hash = number(node, "Hash Batches");
    return Math.max(hash, number(node, "HashAgg Batches"));
  }

  private static double number(Node node, String key) {
    return node.number(key).orElse(0);
  }

  private Finding finding(Inspection inspection, Node node) {
    double share = inspection.of(node).share();
    return new Finding(
        id(),
        inspection.severity(share),
        node.id(),
        headline(inspection, node, share),
        evidence(inspection, node, share),
        List.of(new Remedy.SetParameter("work_mem", megabytes(needed(node)))),
        share);
  }

  private static String headline(Inspection inspection, Node node, double share) {
    return node.label()
        + " did not fit into memory: it ran in "
        + Numbers.count(batches(node))
        + " batches and "
        + inspection.takes(node, share)
        + ".";
  }

  private static List<String> evidence(Inspection inspection, Node node, double share) {
    return List.of(
        inspection.shareEvidence(node, share),
        "Batches: " + Numbers.count(batches(node)),
        "Memory used: " + Numbers.kilobytes(number(node, "Peak Memory Usage")),
        "Memory needed, about: " + Numbers.kilobytes(needed(node)));
  }

  private static double needed(Node node) {
    double used = number(node, "Peak Memory Usage");
    return Math.max(used * batches(node), used + number(node, "Disk Usage"));
  }

  private static String megabytes(double kilobytes) {
    return (long) Math.ceil(kilobytes / 1024) + "MB";
  }
}
