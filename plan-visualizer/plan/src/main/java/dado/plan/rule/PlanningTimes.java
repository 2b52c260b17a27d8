package dado.plan.rule;

import dado.plan.model.Numbers;
import dado.schema.migration.Risk.Severity;
import java.util.List;

/// Planning took longer than running.
final class PlanningTimes implements Rule {
  private static final Page PAGE =
      new Page(
          "planning-time",
          "Planning takes longer than running",
          """
          Before a query runs, the planner compares ways to run it: the more tables, partitions and indexes, the longer. For
          a query that runs often and quickly, that can be most of what it costs.

          **The numbers.** Planning time / (planning time + execution time). Planning is **not** part of the execution time.

          **From where on it counts.** Planning takes longer than running, and at least 5 ms.

          **Silent** where no planning time was printed, and on plans that were not executed.

          **What to do.** Prepare the statement and use it again. Let the planner see fewer partitions (a condition on the key)
          and fewer joins. The first query of a connection also loads the catalog: look at the second.
          """);

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    double planning = inspection.metrics().outside().planningMillis().orElse(0);
    double running = inspection.query().executionMillis().orElse(Double.POSITIVE_INFINITY);
    return planning > running && planning >= inspection.thresholds().minorMillis()
        ? List.of(finding(inspection, planning, running))
        : List.of();
  }

  private Finding finding(Inspection inspection, double planning, double running) {
    double share = planning / (planning + running);
    Claim claim =
        Claim.around(this, inspection, share)
            .evidence("Planning time", Numbers.millis(planning))
            .evidence("Execution time", Numbers.millis(running))
            .is(
                planning < 10 * inspection.thresholds().minorMillis()
                    ? Severity.INFO
                    : Severity.WARNING)
            .remedy(
                new Remedy.RewriteQuery(
                    "Prepare the statement and use it again, so that it is planned once."));
    return claim.says(
        "Planning took " + Numbers.millis(planning) + ", running " + Numbers.millis(running) + ".");
  }
}
