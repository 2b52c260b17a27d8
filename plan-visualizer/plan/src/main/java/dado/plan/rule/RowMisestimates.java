package dado.plan.rule;

import dado.plan.metrics.Misestimate;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.schema.migration.Risk.Severity;
import java.util.List;
import java.util.Optional;

/// The planner expected far more or far fewer rows than came.
final class RowMisestimates implements Rule {
  private static final String EXPLANATION =
      """
      The planner chooses joins and indexes by the number of rows that it **expects** of each step. Where
      it is off by a factor of ten or more, the plan that it thought cheapest may be a poor one: a nested
      loop over rows that should have been three and were thirty thousand.

      **The numbers.** Both are rows per loop: those expected and those that came. The factor is the larger through the
      smaller. The finding stands on the **deepest** step that is off, because errors grow on the way up.

      **Silent** below a Limit and on joins that stop at the first match (fewer rows are no error there),
      on the inner side of a merge join, on bitmaps and on steps that change data or keep rows for reading
      again (their row counts mean something else), and where both numbers are below 100.

      **What to do.** Refresh the statistics of the table. If two columns depend on each other, create
      extended statistics on both (PostgreSQL: `CREATE STATISTICS`).
      """;

  /// Fewer rows than this make no difference to a plan.
  private static final double FEW_ROWS = 100;

  @Override
  public String id() {
    return "row-misestimate";
  }

  @Override
  public String title() {
    return "Row estimate far off";
  }

  @Override
  public String explain() {
    return EXPLANATION;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection.steps().stream()
        .filter(
            n -> isOff(inspection, n) && n.children().stream().noneMatch(c -> isOff(inspection, c)))
        .map(n -> finding(inspection, n, inspection.of(n).misestimate().orElseThrow()))
        .toList();
  }

  private static boolean isOff(Inspection inspection, Node node) {
    Optional<Misestimate> off = inspection.of(node).misestimate();
    return off.isPresent()
        && off.get().factor() >= inspection.thresholds().misestimate()
        && Math.max(off.get().actual(), off.get().expected()) >= FEW_ROWS;
  }

  private Finding finding(Inspection inspection, Node node, Misestimate off) {
    boolean gross = off.factor() >= inspection.thresholds().grossMisestimate();
    return new Finding(
        id(),
        gross ? Severity.WARNING : Severity.INFO,
        node.id(),
        node.label() + sentence(off),
        evidence(off),
        remedies(node),
        inspection.of(node).share());
  }

  private static List<String> evidence(Misestimate off) {
    return List.of(
        "Rows expected, per loop: " + Numbers.count(off.expected()),
        "Rows that came, per loop: " + Numbers.count(off.actual()));
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

  private static List<Remedy> remedies(Node node) {
    return ScannedTables.below(node).<Remedy>map(Remedy.AnalyzeTable::new).limit(3).toList();
  }
}
