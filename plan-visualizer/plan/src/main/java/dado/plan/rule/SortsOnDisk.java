package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import java.util.List;

/// A sort did not fit into its memory.
final class SortsOnDisk implements Rule {
  private static final String EXPLANATION =
      """
      A sort that does not fit into the memory it is allowed writes its rows to disk in sorted runs and
      merges them. Reading and writing the runs costs far more than comparing the rows.

      **The numbers.** `Sort Method: external merge  Disk: 5,120 kB` says that the runs took 5 MB on disk. Rows
      are wider in memory than on disk, so memory of two to three times as much is needed.

      **Silent** on sorts in memory (`quicksort`, `top-N heapsort`) and on plans that were not executed: where
      a sort runs is known only afterwards.

      **What to do.** An index in the order of the sort makes it needless. Else sort fewer or narrower rows,
      or raise `work_mem` **for this session**: each sort of each connection may take as much.
      """;

  /// A sort in memory needs about twice to three times what it writes to disk.
  private static final double MEMORY_PER_DISK = 3;

  @Override
  public String id() {
    return "sort-on-disk";
  }

  @Override
  public String title() {
    return "Sort on disk";
  }

  @Override
  public String explain() {
    return EXPLANATION;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection.steps().stream()
        .filter(n -> n.raw().getOrDefault("Sort Space Type", "").equals("Disk"))
        .map(n -> finding(inspection, n))
        .toList();
  }

  private Finding finding(Inspection inspection, Node node) {
    double share = inspection.of(node).share();
    return new Finding(
        id(),
        inspection.severity(share),
        node.id(),
        headline(inspection, node, share),
        evidence(inspection, node, share),
        List.of(memory(disk(node))),
        share);
  }

  private static String headline(Inspection inspection, Node node, double share) {
    String size = Numbers.kilobytes(disk(node));
    String takes = inspection.takes(node, share);
    return "The sort" + keys(node) + " went to disk (" + size + ") and " + takes + ".";
  }

  private static List<String> evidence(Inspection inspection, Node node, double share) {
    return List.of(
        inspection.shareEvidence(node, share),
        "Sort method: " + node.raw().getOrDefault("Sort Method", ""),
        "On disk: " + Numbers.kilobytes(disk(node)));
  }

  private static double disk(Node node) {
    return node.number("Sort Space Used").orElse(0);
  }

  private static String keys(Node node) {
    return node.operator() instanceof Operator.Sort sort && !sort.keys().isEmpty()
        ? " by " + String.join(", ", sort.keys())
        : "";
  }

  private static Remedy memory(double diskKilobytes) {
    long megabytes = (long) Math.ceil(diskKilobytes * MEMORY_PER_DISK / 1024);
    return new Remedy.SetParameter("work_mem", megabytes + "MB");
  }
}
