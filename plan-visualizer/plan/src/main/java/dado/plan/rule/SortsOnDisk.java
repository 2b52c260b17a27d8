package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Worker;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A sort did not fit into its memory.
final class SortsOnDisk implements Rule {
  private static final Page PAGE =
      new Page(
          "sort-on-disk",
          "Sort on disk",
          """
          A sort that does not fit into the memory it is allowed writes its rows to disk in sorted runs and
          merges them. Reading and writing the runs costs far more than comparing the rows.

          **The numbers.** `Sort Method: external merge  Disk: 5,120 kB` says that the runs took 5 MB on disk; those
          of parallel workers stand on lines of their own and each has its own memory. Rows are wider in
          memory than on disk: `work_mem` needed = disk × 2 to 3, of the process that wrote most.

          **Silent** on sorts in memory (`quicksort`, `top-N heapsort`), below 5 % of the time (and 5 ms), and on
          plans that were not executed: where a sort runs is known only afterwards. The rule is that of
          explain.depesz.com and pganalyze.

          **What to do.** An index in the order of the sort makes it needless. Else sort fewer or narrower rows,
          or raise `work_mem` **for this session**: each sort of each connection may take as much.
          """);

  /// A sort in memory needs about twice to three times what it writes to disk.
  private static final double MEMORY_PER_DISK = 3;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection
        .steps("Sort")
        .filter(n -> disk(n) > 0 && inspection.matters(inspection.share(n)))
        .map(n -> finding(inspection, n))
        .toList();
  }

  private Finding finding(Inspection inspection, Node node) {
    Claim claim =
        Claim.on(this, inspection, node)
            .printed("Sort Method", "Sort Key")
            .evidence("On disk", Numbers.kilobytes(disk(node)))
            .rows("Rows sorted", inspection.rows(node))
            .saving(0.5)
            .remedy(Memory.workMem(most(node) * MEMORY_PER_DISK));
    String size = Numbers.kilobytes(disk(node));
    String rows = Numbers.brief(inspection.rows(node));
    return claim.says(headline(node, claim, size, rows));
  }

  private static String headline(Node node, Claim claim, String size, String rows) {
    return claim.partIs()
        + StepWords.a(node)
        + " that went to disk: "
        + rows
        + " rows, "
        + size
        + " written and read again.";
  }

  /// Of the leader and its workers together, kB.
  private static double disk(Node node) {
    return disks(node).mapToDouble(SortsOnDisk::disk).sum();
  }

  private static double most(Node node) {
    return disks(node).mapToDouble(SortsOnDisk::disk).max().orElse(0);
  }

  private static Stream<Map<String, String>> disks(Node node) {
    Map<String, String> leader = node.raw();
    return Stream.concat(
        Stream.of(leader),
        node.actual().stream().flatMap(a -> a.workers().stream()).map(Worker::raw));
  }

  private static double disk(Map<String, String> printed) {
    return printed.getOrDefault("Sort Space Type", "").equals("Disk")
        ? Memory.number(printed, "Sort Space Used")
        : 0;
  }
}
