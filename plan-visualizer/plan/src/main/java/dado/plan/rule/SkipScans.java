package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator.Relation;
import dado.schema.migration.Risk.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// An index is searched once for each value of a leading column that the condition does not name.
final class SkipScans implements Rule {
  private static final Page PAGE =
      new Page(
          "skip-scan",
          "Index searched value by value",
          """
          Since version 18, PostgreSQL can use an index on `(country, seen_at)` for a condition on `seen_at` alone: it looks for the
          first country, searches the condition there, skips to the next country, and so on (a **skip scan**). For a
          handful of countries that is far better than reading the whole table. For many, it is a search for each.

          **The numbers.** `Index Searches` (a total over all runs) through the runs of the step: how often each run descended from the
          root of the index, which costs three or four blocks each time.

          **From where on it counts.** 100 searches a run, and 5 % of the time (or 5 ms). It is a warning at most.

          **Silent** where the condition lists values (`= ANY (…)`): then each value is a search of its own by right; before PostgreSQL
          18, which does not print the searches; and on plans that were not executed.

          **What to do.** An index that begins with the column of the condition: `(seen_at)` or `(seen_at, country)`.
          """);

  private static final double MANY_SEARCHES = 100;
  private static final String SEARCHES = "Index Searches";

  @Override
  public Page page() {
    return PAGE;
  }

  /// That one already says which index is better.
  @Override
  public Set<String> yieldsTo() {
    return Set.of("inefficient-index");
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection
        .steps("Index Scan", "Index Only Scan", "Bitmap Index Scan")
        .filter(n -> inspection.matters(inspection.share(n)))
        .filter(n -> searches(n) >= MANY_SEARCHES && !listsValues(n))
        .map(n -> finding(inspection, n))
        .toList();
  }

  private static double searches(Node node) {
    return Memory.number(node.raw(), SEARCHES) / Math.max(1, Inspection.loops(node));
  }

  private static boolean listsValues(Node node) {
    String condition = node.conditions().getOrDefault("Index Cond", "").toUpperCase(Locale.ROOT);
    return condition.isEmpty() || condition.contains(" ANY (");
  }

  private Finding finding(Inspection inspection, Node node) {
    String table = node.operator().read().map(Relation::table).orElse("the table");
    Claim claim =
        Claim.on(this, inspection, node)
            .printed(SEARCHES)
            .rows("Searches a run", searches(node))
            .conditions()
            .atMost(Severity.WARNING)
            .saving(0.8)
            .remedy(new Remedy.CreateIndex(table, IndexColumns.of(inspection, node).inOrder()));
    return claim.says(
        claim.partIs()
            + StepWords.a(node)
            + " that was searched "
            + Numbers.brief(Math.rint(searches(node)))
            + " times in a run: its first column is not in the condition.");
  }
}
