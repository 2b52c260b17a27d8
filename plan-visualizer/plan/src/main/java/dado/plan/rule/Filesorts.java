package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.schema.migration.Risk.Severity;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Set;

/// MySQL or MariaDB sorts rows because no index gives them in order.
final class Filesorts implements Rule {
  private static final Page PAGE =
      new Page(
          "filesort",
          "Filesort",
          """
          `Using filesort` (a `Sort` in the tree) means that no index gives the rows in the order that is asked for, so they are
          collected and sorted. In spite of its name it runs in memory as long as `sort_buffer_size` suffices; beyond, sorted
          runs go to disk and are merged (`r_sort_passes` in MariaDB).

          **The numbers.** Rows sorted, × loops; the sort's own time or cost. MariaDB counts the time of sorting with the
          table that it reads.

          **From where on it counts.** More than 500 rows, and 5 % of the time (or 5 ms) for the sort.

          **Silent** on small sorts, and in plans that tell no rows.

          **What to do.** An index on the columns compared with `=`, then those of the order, all in one direction. With merge
          passes: a larger `sort_buffer_size` for this session.
          """);

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public Set<String> yieldsTo() {
    return Set.of("temp-b-tree");
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    boolean family = inspection.is(Engine.MYSQL) || inspection.is(Engine.MARIADB);
    return family
        ? inspection
            .steps(Operator.Sort.class)
            .filter(n -> rows(inspection, n) > inspection.thresholds().smallTableRows())
            .filter(n -> inspection.matters(share(inspection, n)))
            .map(n -> finding(inspection, n))
            .toList()
        : List.of();
  }

  /// The table that a sort of MariaDB's reads counts the sorting among its other time.
  private static double share(Inspection inspection, Node node) {
    double below = 0;
    for (Node child : node.children()) {
      double other = Memory.number(child.raw(), "r_other_time_ms");
      double table = Memory.number(child.raw(), "r_table_time_ms");
      below += other > 0 ? inspection.share(child) * other / (other + table) : 0;
    }
    return inspection.share(node) + below;
  }

  private static double rows(Inspection inspection, Node node) {
    Node at = node;
    while (!at.children().isEmpty() && unknown(inspection, at)) {
      at = at.children().getFirst();
    }
    double came = inspection.rows(at);
    return came > 0 ? came : at.estimate().rows().orElse(0);
  }

  private static boolean unknown(Inspection inspection, Node node) {
    return inspection.rows(node) == 0 && node.estimate().rows().isEmpty();
  }

  private Finding finding(Inspection inspection, Node node) {
    double rows = rows(inspection, node);
    double passes = Memory.number(node.raw(), "r_sort_passes");
    Claim claim =
        Claim.on(this, inspection, node, share(inspection, node), "Time of the sort")
            .rows("Rows sorted", rows)
            .printed("sort_key", "r_sort_passes", "r_buffer_size", "r_used_priority_queue")
            .saving(0.8);
    if (!inspection.weighed()) {
      claim.is(Severity.INFO);
    }
    if (passes > 0) {
      claim.remedy(new Remedy.SetParameter("sort_buffer_size", "a larger value"));
    }
    ScannedTables.below(node).limit(1).map(Remedy.CreateIndex::new).forEach(claim::remedy);
    String disk = passes > 0 ? ", in " + Numbers.count(passes) + " merge passes on disk" : "";
    return claim.says(
        claim.partIs()
            + StepWords.a(node)
            + " for want of an index in that order: "
            + Numbers.brief(rows)
            + " rows"
            + disk
            + ".");
  }
}
