package dado.plan.rule;

import dado.plan.model.Node;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Locale;

/// MySQL or MariaDB looks for a usable index again for each row.
final class RangeChecks implements Rule {
  private static final Page PAGE =
      new Page(
          "range-checked",
          "Range checked for each record",
          """
          No index was good enough for the whole join, but one might be for some values: for **each row** of the tables before,
          the server plans anew whether to use an index range or to read the table (`Range checked for each record`,
          `re-planned for each iteration`).

          **The numbers.** None are printed but the rows of the tables before.

          **Silent** where an index was chosen once.

          **What to do.** Join by equality on an indexed column, or give both columns of the join the same type and collation: a
          comparison across types keeps the server from using the index.
          """);

  private static final List<String> WORDS =
      List.of("range checked for each record", "re-planned for each iteration");

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    boolean family = inspection.is(Engine.MYSQL) || inspection.is(Engine.MARIADB);
    return family
        ? inspection.steps().stream()
            .filter(RangeChecks::isChecked)
            .map(n -> finding(inspection, n))
            .toList()
        : List.of();
  }

  private static boolean isChecked(Node node) {
    String text = (node.label() + node.raw().getOrDefault("Extra", "")).toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(text::contains)
        || !node.raw().getOrDefault("range_checked_for_each_record", "").isEmpty()
        || node.raw().getOrDefault("step", "").equals("range-checked-for-each-record");
  }

  private Finding finding(Inspection inspection, Node node) {
    Claim claim =
        Claim.on(this, inspection, node)
            .printed("range_checked_for_each_record", "Extra", "possible_keys", "index_map")
            .conditions()
            .remedy(
                new Remedy.RewriteQuery(
                    "Join by equality on an indexed column, with the same type on both sides."));
    return claim.says(headline(node, claim));
  }

  private static String headline(Node node, Claim claim) {
    return claim.partIs()
        + StepWords.a(node)
        + " for which an index is looked for again with each row.";
  }
}
