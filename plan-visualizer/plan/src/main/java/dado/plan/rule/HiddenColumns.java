package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A function, a cast or arithmetic hides a column from its index.
final class HiddenColumns implements Rule {
  private static final Page PAGE =
      new Page(
          "hidden-column",
          "Column hidden in a function or a cast",
          """
          An index on `email` holds the values of `email`, not those of `lower(email)`. Where a condition compares
          **something made from a column**, an index on the column cannot be searched, and every row has to be read:
          `lower(email) = …`, `(created_at)::date = …`, `id % 7 = 0`, `date(created_at) = …`, `CAST(code AS …)`.

          Often nobody wrote the cast: comparing a text column with a number makes the server convert the column.

          **The numbers.** Rows read = rows kept + rows thrown away, each × loops.

          **From where on it counts.** Two thirds of the rows thrown away, more than 500 rows read, and 5 % of the time
          (or 5 ms).

          **Silent** where another term of the condition could search an index by itself, on the cast `::text` that
          PostgreSQL prints for every `varchar`, and where one column is compared with another.

          **What to do.** Compare the column itself: `created_at >= '2024-05-01' AND created_at < '2024-05-02'` instead of
          `created_at::date = '2024-05-01'`; give the constant the column's type. Or index the expression.
          """);

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    Stream<TableScans> indexes =
        Groups.costly(inspection, inspection.steps(Operator.IndexScan.class)).stream()
            .map(g -> TableScans.of(inspection, g));
    return Stream.concat(inspection.tableScans().stream(), indexes)
        .flatMap(t -> finding(inspection, t).stream())
        .toList();
  }

  private Optional<Finding> finding(Inspection inspection, TableScans scans) {
    ScannedRows rows = scans.rows();
    if (!rows.filtered()
        || SmallScans.isSmall(inspection, scans.first(), rows)
        || rows.wasted() < inspection.thresholds().wastedRows()) {
      return Optional.empty();
    }
    return hidden(inspection, scans.first()).map(term -> finding(inspection, scans, term));
  }

  /// PostgreSQL indexes only what is the same in every time zone.
  private static boolean dependsOnTimeZone(String term) {
    return term.contains("with time zone") || term.contains(")::date ");
  }

  private static String expression(Comparison comparison, Operator.Relation relation) {
    return comparison.left().replace(relation.alias() + ".", "");
  }

  /// The first term that hides its column, where no other term could search an index.
  private static Optional<String> hidden(Inspection inspection, Node node) {
    boolean scan = node.operator() instanceof Operator.SequentialScan;
    if (scan && !IndexColumns.of(inspection, node).inOrder().isEmpty()) {
      return Optional.empty();
    }
    String alias = node.operator().read().map(Operator.Relation::alias).orElse("");
    return filters(inspection, node)
        .flatMap(f -> Conditions.parts(f, "AND").stream())
        .filter(t -> Comparison.of(t).flatMap(c -> c.hidden(alias)).isPresent())
        .findFirst();
  }

  private static Stream<String> filters(Inspection inspection, Node node) {
    Stream<String> above =
        inspection.filterAbove(node).stream().flatMap(f -> f.conditions().values().stream());
    return Stream.concat(
        node.conditions().entrySet().stream()
            .filter(e -> e.getKey().equals("Filter") || e.getKey().equals("attached_condition"))
            .map(Map.Entry::getValue),
        above);
  }

  private Finding finding(Inspection inspection, TableScans scans, String term) {
    Operator.Relation relation = scans.relation();
    Comparison comparison = Comparison.of(term).orElseThrow();
    String column = comparison.hidden(relation.alias()).map(Comparison::name).orElseThrow();
    Claim claim =
        Claim.on(this, inspection, scans.group())
            .evidence("Term", term)
            .evidence("Hidden column", column)
            .evidence(scans.rows().evidence())
            .saving(scans.rows().wasted())
            .remedy(
                new Remedy.RewriteQuery(
                    "Compare "
                        + column
                        + " itself: no index on it serves "
                        + comparison.left()
                        + "."));
    if (!dependsOnTimeZone(term)) {
      String expression = "(" + expression(comparison, relation) + ")";
      claim.remedy(new Remedy.CreateIndex(relation.table(), List.of(expression)));
    }
    return claim.says(
        claim.partIs()
            + scans.words()
            + scans.rows().sentence()
            + ": "
            + comparison.left()
            + " hides "
            + column
            + " from its index.");
  }
}
