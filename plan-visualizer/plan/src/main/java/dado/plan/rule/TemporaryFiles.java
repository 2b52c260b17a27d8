package dado.plan.rule;

import dado.plan.model.Counter;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import java.util.List;
import java.util.Set;

/// A step wrote rows to temporary files.
final class TemporaryFiles implements Rule {
  private static final Page PAGE =
      new Page(
          "temporary-files",
          "Temporary files",
          """
          Steps that keep rows (`Materialize`, `CTE Scan`, `WindowAgg`, functions that return tables, recursive queries) write
          them to temporary files when they do not fit into `work_mem`, and read them again.

          **The numbers.** The step's own `temp read` and `temp written`: what it printed − what ran inside it; blocks of 8 kB.

          **From where on it counts.** 100 blocks, and 5 % of the time (or 5 ms).

          **Silent** without `BUFFERS`, and on sorts, hash joins and hash aggregates, of which other findings speak.

          **What to do.** Keep fewer or narrower rows: put conditions inside, select fewer columns. Or raise `work_mem`
          for this session.
          """);

  private static final double MANY_BLOCKS = 100;
  private static final double KILOBYTES_PER_BLOCK = 8;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public Set<String> yieldsTo() {
    return Set.of("sort-on-disk", "hash-batches", "aggregate-spill");
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection.costly().stream()
        .filter(n -> blocks(inspection, n) >= MANY_BLOCKS)
        .map(n -> finding(inspection, n))
        .toList();
  }

  private static double blocks(Inspection inspection, Node node) {
    return Math.max(
        inspection.counted(node, Counter.TEMP_READ),
        inspection.counted(node, Counter.TEMP_WRITTEN));
  }

  private Finding finding(Inspection inspection, Node node) {
    double kilobytes = blocks(inspection, node) * KILOBYTES_PER_BLOCK;
    Claim claim =
        Claim.on(this, inspection, node)
            .rows("Temp blocks read", inspection.counted(node, Counter.TEMP_READ))
            .rows("Temp blocks written", inspection.counted(node, Counter.TEMP_WRITTEN))
            .saving(0.5)
            .remedy(Memory.workMem(kilobytes * 2));
    return claim.says(headline(node, kilobytes, claim));
  }

  private static String headline(Node node, double kilobytes, Claim claim) {
    return claim.partIs()
        + StepWords.a(node)
        + " that kept its rows in temporary files: "
        + Numbers.kilobytes(kilobytes)
        + ".";
  }
}
