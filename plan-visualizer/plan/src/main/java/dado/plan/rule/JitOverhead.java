package dado.plan.rule;

import dado.plan.model.Numbers;
import dado.schema.migration.Risk.Severity;
import java.util.List;

/// Compiling the query took a good part of running it.
final class JitOverhead implements Rule {
  private static final Page PAGE =
      new Page(
          "jit-overhead",
          "JIT compilation",
          """
          PostgreSQL compiles the expressions of expensive queries to machine code. It decides by the planner's **cost**;
          where that is too high, or a plan has hundreds of partitions, compiling takes longer than it saves.

          **The numbers.** `JIT: Timing: Total` / execution time. Part of it passes inside the first rows of the steps, so it also
          hides in their time. With parallel workers, each process compiles for itself.

          **From where on it counts.** 10 % of the time and more than 50 ms (pgMustard speaks of a "significant
          proportion"; users mostly name 30 %).

          **Silent** on plans without JIT (PostgreSQL 19 turns it off by default) or that were not executed.

          **What to do.** Turn `jit` off for this session, or raise `jit_above_cost` so that only really long queries are
          compiled. If the cost is far too high because of a wrong row estimate, correct that.
          """);

  private static final double SHARE = 0.1;
  private static final double LEAST_MILLIS = 50;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    double millis = inspection.metrics().outside().jitMillis().orElse(0);
    double share = inspection.total() > 0 ? millis / inspection.total() : 0;
    return millis > LEAST_MILLIS && share > SHARE && inspection.timed()
        ? List.of(finding(inspection, Math.min(1, share)))
        : List.of();
  }

  private Finding finding(Inspection inspection, double share) {
    Claim claim =
        Claim.on(this, inspection, inspection.query().root(), share, "Time of JIT compilation")
            .atMost(Severity.WARNING)
            .remedy(new Remedy.SetParameter("jit", "off"));
    return claim.says(headline(inspection, share, claim));
  }

  private static String headline(Inspection inspection, double share, Claim claim) {
    return claim.partIs()
        + "JIT compilation: "
        + Numbers.millis(inspection.millis(share))
        + " of "
        + Numbers.millis(inspection.total())
        + ".";
  }
}
