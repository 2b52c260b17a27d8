package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.schema.migration.Risk.Severity;
import java.util.List;

/// Fewer parallel workers ran than the planner counted on.
final class MissingWorkers implements Rule {
  private static final Page PAGE =
      new Page(
          "missing-workers",
          "Fewer workers than planned",
          """
          The planner chose a parallel plan for a number of workers; fewer were free when it ran
          (`Workers Planned: 4  Workers Launched: 1`). The plan does the same work with fewer hands, and with none of
          them another plan might have been better.

          **The numbers.** Time lost, at most = time of the parallel part × (1 − (launched + 1) / (planned + 1)).

          **From where on it counts.** One worker less than planned, and 5 % of the time below the `Gather` (or 5 ms).

          **Silent** where all came, and on plans that were not executed.

          **What to do.** Raise `max_parallel_workers` (and `max_worker_processes`, which needs a restart) on a machine with
          processors to spare, or run fewer parallel queries at once. Cursors and `EXECUTE … LIMIT` get no workers at all.
          """);

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection
        .steps(Operator.Gather.class)
        .filter(n -> launched(n) >= 0 && launched(n) < planned(n))
        .filter(n -> inspection.matters(inspection.shareWithBelow(n)))
        .map(n -> finding(inspection, n))
        .toList();
  }

  private static double planned(Node node) {
    return Memory.number(node.raw(), "Workers Planned");
  }

  private static double launched(Node node) {
    return ((Operator.Gather) node.operator()).launched().orElse(-1);
  }

  private Finding finding(Inspection inspection, Node node) {
    double share = inspection.shareWithBelow(node);
    double planned = planned(node);
    double launched = launched(node);
    Claim claim =
        Claim.on(this, inspection, node, share, "Time of the parallel part")
            .rows("Workers planned", planned)
            .rows("Workers launched", launched)
            .atMost(Severity.WARNING)
            .saving(1 - (launched + 1) / (planned + 1))
            .remedy(
                new Remedy.RewriteQuery(
                    "Raise max_parallel_workers, or run fewer parallel queries at once."));
    return claim.says(headline(planned, launched, claim));
  }

  private static String headline(double planned, double launched, Claim claim) {
    return claim.partIs()
        + "a part that should have had "
        + Numbers.count(planned)
        + " parallel workers and had "
        + Numbers.count(launched)
        + ".";
  }
}
