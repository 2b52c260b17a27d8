package dado.plan.rule;

import dado.plan.metrics.Misestimate;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import java.util.List;
import java.util.Optional;

/// A nested loop was chosen for a few rows, and many came.
final class UnderestimatedLoops implements Rule {
  private static final Page PAGE =
      new Page(
          "underestimated-loop",
          "Nested loop over more rows than expected",
          """
          A nested loop is the best join for a handful of rows: each is looked up by itself. For many rows a hash join is
          faster, because it reads the inner table once. The planner decides by the rows that it **expects** from
          the outer side; where far more come, it decided wrongly.

          **The numbers.** Rows expected and rows that came from the outer side, per loop; runs of the inner side, and its share
          of the time.

          **From where on it counts.** Ten times more rows than expected, 1,000 runs of the inner side, and 5 % of the
          time there (or 5 ms).

          **Silent** where the estimate was right: then looking up many rows was a decision, and on plans that were not
          executed.

          **What to do.** Correct the estimate: refresh the statistics of the outer side's tables, or create extended
          statistics on columns that depend on each other.
          """);

  private static final double MANY_RUNS = 1000;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection.loops().stream()
        .filter(l -> inspection.matters(inspection.shareWithBelow(l.inner())))
        .filter(l -> inspection.analyzed() && l.runs(inspection) >= MANY_RUNS && l.searches())
        .flatMap(l -> finding(inspection, l).stream())
        .toList();
  }

  private Optional<Finding> finding(Inspection inspection, Loops loops) {
    return inspection
        .metrics()
        .misestimate(loops.outer().id())
        .filter(m -> m.under() && m.factor() >= inspection.thresholds().misestimate())
        .map(m -> finding(inspection, loops, m));
  }

  private Finding finding(Inspection inspection, Loops loops, Misestimate off) {
    double share = inspection.shareWithBelow(loops.inner());
    List<Node> blamed = loops.outer().all().filter(n -> isOff(inspection, n)).toList();
    double runs = loops.runs(inspection);
    Claim claim =
        Claim.on(this, inspection, loops.join(), share, "Time of the inner side")
            .with(blamed)
            .with(List.of(loops.inner(), loops.scanned()))
            .rows("Rows expected from the outer side", off.expected())
            .rows("Rows that came", off.actual())
            .rows("Runs of the inner side", runs)
            .saving(0.5)
            .remedies(
                ScannedTables.below(loops.outer()).map(Remedy.AnalyzeTable::new).limit(3).toList());
    return claim.says(
        claim.partIs()
            + Numbers.brief(runs)
            + " runs of "
            + StepWords.a(loops.scanned())
            + ": the nested loop was chosen for "
            + Numbers.rows(off.expected())
            + " and got "
            + Numbers.brief(off.actual())
            + ".");
  }

  private static boolean isOff(Inspection inspection, Node node) {
    double from = inspection.thresholds().misestimate();
    return inspection.metrics().misestimate(node.id()).filter(m -> m.factor() >= from).isPresent();
  }
}
