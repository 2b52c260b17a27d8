package dado.plan.rule;

import dado.plan.metrics.ProcessShare;
import dado.plan.metrics.Skew;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.schema.migration.Risk.Severity;
import java.util.List;
import java.util.Optional;

/// One parallel process did most of the work while the others waited.
final class WorkerSkews implements Rule {
  private static final Page PAGE =
      new Page(
          "worker-skew",
          "Parallel work shared unevenly",
          """
          A `Gather` is done when its slowest process is done. Where one has most of the rows, the others wait for it.

          **The numbers.** Skew = time of the slowest process / average time of all; 1 when all did the same. The leader's part
          is what the workers' lines leave of the whole. Time lost, at most = time × (1 − 1 / skew).

          **From where on it counts.** A skew of 2, and 5 % of the time below the `Gather` (or 50 ms).

          **Silent** without `VERBOSE`, which alone prints the workers, and on plans that were not executed.

          **What to do.** Skew often comes from few partitions or a few huge groups: more, smaller partitions, or another
          key to distribute by. A query that takes milliseconds is over before the workers have started: for it, parallel
          plans do not pay (`parallel_setup_cost`).
          """);

  private static final double UNEVEN = 2;
  private static final double LEAST_MILLIS = 50;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection
        .steps(Operator.Gather.class)
        .filter(n -> inspection.millis(inspection.shareWithBelow(n)) >= LEAST_MILLIS)
        .filter(n -> inspection.matters(inspection.shareWithBelow(n)))
        .flatMap(n -> finding(inspection, n).stream())
        .toList();
  }

  private Optional<Finding> finding(Inspection inspection, Node node) {
    return node.children().stream()
        .limit(1)
        .flatMap(c -> inspection.of(c).skew().stream())
        .findFirst()
        .filter(s -> s.factor() >= UNEVEN && s.processes().size() > 1)
        .map(s -> finding(inspection, node, s));
  }

  private Finding finding(Inspection inspection, Node node, Skew skew) {
    double share = inspection.shareWithBelow(node);
    Claim claim =
        Claim.on(this, inspection, node, share, "Time of the parallel part")
            .evidence("Skew", Numbers.factor(skew.factor()))
            .atMost(Severity.WARNING)
            .saving(1 - 1 / skew.factor())
            .remedy(
                new Remedy.RewriteQuery(
                    "Divide the work more evenly: more and smaller partitions, another key."));
    for (ProcessShare process : skew.processes()) {
      String name = process.isLeader() ? "Leader" : "Worker " + process.worker();
      String rows = Numbers.rows(Math.rint(process.rows().value()));
      claim.evidence(name, Numbers.millis(process.millis().value()) + ", " + rows);
    }
    return claim.says(
        claim.partIs()
            + "parallel work that one process did for "
            + Numbers.factor(skew.factor())
            + " times as long as the average of "
            + skew.processes().size()
            + ".");
  }
}
