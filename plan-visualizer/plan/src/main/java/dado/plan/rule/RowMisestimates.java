package dado.plan.rule;

import dado.plan.metrics.Misestimate;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.schema.migration.Risk.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The planner expected far more or far fewer rows than came.
final class RowMisestimates implements Rule {
  private static final Page PAGE =
      new Page(
          "row-misestimate",
          "Row estimate far off",
          """
          The planner chooses joins and indexes by the number of rows that it **expects** of each step. Where
          it is off by a factor of ten or more, the plan that it thought cheapest may be a poor one: a nested
          loop over rows that should have been three and were thirty thousand.

          **The numbers.** Both are rows per loop (below a `Gather`, per process): those expected and those that came. The
          factor is the larger through the smaller. The finding stands on the **deepest** step that is off, because errors
          grow on the way up; its share is that of the step above, which was chosen by it.

          **From where on it counts.** A factor of 10 is a remark, of 100 a warning (the bands of explain.depesz.com and pev2), and
          5 % of the time (or 5 ms).

          **Silent** below a Limit and on joins that stop at the first match (fewer rows are no error there),
          on the inner side of a merge join, on bitmaps, on parts of an `Append` that were left out, on steps that change data
          or keep rows for reading again (their row counts mean something else), and where both numbers are below 100.

          **What to do.** Refresh the statistics of the table. If two columns depend on each other, create
          extended statistics on both (PostgreSQL: `CREATE STATISTICS`).
          """);

  /// Fewer rows than this make no difference to a plan.
  private static final double FEW_ROWS = 100;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public Set<String> yieldsTo() {
    return Set.of("underestimated-loop", "nothing-runs", "stale-statistics");
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return Groups.of(
            inspection,
            inspection.steps().stream()
                .filter(n -> inspection.matters(share(inspection, n)))
                .filter(n -> isOff(inspection, n))
                .filter(n -> n.children().stream().noneMatch(c -> isOff(inspection, c))))
        .stream()
        .map(g -> finding(inspection, g))
        .toList();
  }

  private static boolean isOff(Inspection inspection, Node node) {
    Optional<Misestimate> off = inspection.metrics().misestimate(node.id());
    return off.isPresent()
        && off.get().factor() >= inspection.thresholds().misestimate()
        && Math.max(off.get().actual(), off.get().expected()) >= FEW_ROWS;
  }

  /// The step above was chosen by the estimate.
  private static double share(Inspection inspection, Node node) {
    return inspection.shareWithBelow(inspection.parent(node).orElse(node));
  }

  private Finding finding(Inspection inspection, List<Node> group) {
    Node node =
        group.stream()
            .max(Comparator.comparingDouble(n -> off(inspection, n).factor()))
            .orElse(group.getFirst());
    Misestimate off = off(inspection, node);
    boolean gross = off.factor() >= inspection.thresholds().grossMisestimate();
    Claim claim =
        Claim.on(
                this,
                inspection,
                node,
                share(inspection, node),
                "Time of the step above and all below it")
            .with(group)
            .evidence("Rows expected, per loop", Numbers.count(off.expected()))
            .evidence("Rows that came, per loop", Numbers.count(off.actual()))
            .conditions()
            .atMost(gross ? Severity.WARNING : Severity.INFO)
            .saving(off.under() ? 0.3 : 0.1)
            .remedies(remedies(inspection, node));
    int others = group.size() - 1;
    String more = others == 0 ? "" : " So it is with " + others + " more parts of the same table.";
    return claim.says(node.label() + sentence(off) + more);
  }

  private static Misestimate off(Inspection inspection, Node node) {
    return inspection.of(node).misestimate().orElseThrow();
  }

  private static String sentence(Misestimate off) {
    String expected = Numbers.count(off.expected());
    if (off.actual() == 0) {
      return " gave no rows; the planner expected " + expected + ".";
    }
    String times = Numbers.factor(off.factor()) + " times " + (off.under() ? "more" : "fewer");
    String came = Numbers.count(off.actual()) + " instead of " + expected;
    return " gave " + times + " rows than the planner expected: " + came + ".";
  }

  private static List<Remedy> remedies(Inspection inspection, Node node) {
    List<Remedy> remedies = new ArrayList<>();
    ScannedTables.below(node).map(Remedy.AnalyzeTable::new).limit(3).forEach(remedies::add);
    List<String> columns = List.copyOf(IndexColumns.of(inspection, node).all());
    node.operator()
        .read()
        .filter(r -> columns.size() > 1 && !ScannedTables.isTemporary(r.table()))
        .ifPresent(r -> remedies.add(new Remedy.CreateStatistics(r.table(), columns)));
    return remedies;
  }
}
