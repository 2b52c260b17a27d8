package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.schema.migration.Risk.Severity;
import java.util.List;
import java.util.Set;

/// A step takes a large part of the time by itself.
final class SlowSteps implements Rule {
  private static final Page PAGE =
      new Page(
          "slow-step",
          "Slow step",
          """
          The time that a step takes **by itself**: its own time with everything below, without what ran inside it. It shows
          where to look; it need not be wrong that a step takes the time.

          **The numbers.** Self time = (time × loops) − the same of the steps inside it; below a `Gather`, divided by the
          processes that ran side by side. Servers print times with few digits and as averages of all loops, so the
          result has an error, which is given: "800 ± 100 ms".

          **From where on it counts.** 10 % of the execution and 5 ms: explain.depesz.com and pgAdmin colour steps from 10, 50 and 90 %
          on, pev2 from 10, 40 and 90 %. It is a remark, since something always takes the time; a warning where one step takes
          half of it and a second at least.

          **Silent** on plans that were not timed, and where another finding already explains the step.

          **What to do.** Give the step fewer rows: conditions earlier, fewer columns, a better index. If it has to do all that work,
          do it less often.
          """);

  private static final double SHARE = 0.1;
  private static final double LONG_MILLIS = 1000;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public Set<String> yieldsTo() {
    return Set.of(ANY);
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection.timed()
        ? inspection.costly().stream()
            .filter(n -> isSlow(inspection, n))
            .map(n -> finding(inspection, n))
            .toList()
        : List.of();
  }

  private static boolean isSlow(Inspection inspection, Node node) {
    double share = inspection.metrics().share(node.id());
    return share >= SHARE && inspection.millis(share) >= inspection.thresholds().minorMillis();
  }

  private static String words(double rows) {
    return Numbers.brief(Math.rint(rows)) + (Math.rint(rows) == 1 ? " row" : " rows");
  }

  private Finding finding(Inspection inspection, Node node) {
    double share = inspection.metrics().share(node.id());
    boolean most =
        share >= inspection.thresholds().majorShare() && inspection.millis(share) >= LONG_MILLIS;
    double rows = inspection.rows(node);
    Claim claim =
        Claim.on(this, inspection, node, share, "Self time")
            .rows("Rows", rows)
            .rows("Runs", inspection.runs(node))
            .is(most ? Severity.WARNING : Severity.INFO)
            .saving(0.2);
    double loops = Math.rint(inspection.runs(node));
    String runs = loops > 1 ? " in " + Numbers.brief(loops) + " runs" : "";
    return claim.says(headline(node, rows, claim, runs));
  }

  private static String headline(Node node, double rows, Claim claim, String runs) {
    return claim.partIs() + StepWords.a(node) + (rows > 0 ? ": " + words(rows) + runs : "") + ".";
  }
}
