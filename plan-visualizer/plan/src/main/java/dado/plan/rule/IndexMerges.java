package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.schema.migration.Risk.Severity;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Several indexes are searched and their results put together.
final class IndexMerges implements Rule {
  private static final Page PAGE =
      new Page(
          "index-merge",
          "Several indexes put together",
          """
          The server searches one index for each term and then puts the found positions together: those in **all** of them
          (`intersect`, `BitmapAnd`) or in **any** (`union`, `BitmapOr`, `MULTI-INDEX OR`). For terms joined by `AND`, one index
          on both columns leads straight to the rows. For `OR`, putting together is the right thing.

          **The numbers.** The share is that of the step and of the index searches below it.

          **From where on it counts.** 5 % of the time (or 5 ms); a union is a remark.

          **Silent** where one index does it all.

          **What to do.** For `AND`: an index on all the columns. For `OR`: leave it, or write two queries joined by `UNION`.
          """);

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return candidates(inspection)
        .filter(n -> isIntersection(n) || isUnion(n))
        .filter(n -> inspection.parent(n).map(p -> !isUnion(p) && !isIntersection(p)).orElse(true))
        .filter(n -> inspection.matters(inspection.shareWithBelow(n)))
        .map(n -> finding(inspection, n))
        .toList();
  }

  private static Stream<Node> candidates(Inspection inspection) {
    return inspection.is(Engine.POSTGRESQL)
        ? inspection.steps("BitmapAnd", "BitmapOr")
        : inspection.steps().stream();
  }

  private static boolean isIntersection(Node node) {
    return node.label().startsWith("BitmapAnd")
        || node.label().startsWith("Intersect rows sorted by row ID")
        || merged(node).contains("intersect");
  }

  private static boolean isUnion(Node node) {
    String label = node.label();
    return label.startsWith("BitmapOr")
        || label.startsWith("MULTI-INDEX OR")
        || label.contains("eduplicate rows sorted by row ID")
        || label.startsWith("Sort-deduplicate by row ID")
        || merged(node).contains("union");
  }

  private static String merged(Node node) {
    if (node.operator() instanceof Operator.IndexScan scan
        && node.label().startsWith("Index merge")) {
      String keys = String.join(" ", node.raw().keySet());
      return (scan.index() + node.raw().getOrDefault("Extra", "") + keys).toLowerCase(Locale.ROOT);
    }
    return "";
  }

  private Finding finding(Inspection inspection, Node node) {
    boolean all = isIntersection(node);
    double share = inspection.shareWithBelow(node);
    List<Node> searches = node.all().filter(n -> n.operator().read().isPresent()).toList();
    String table = ScannedTables.below(node).findFirst().orElse("the table");
    Claim claim =
        Claim.on(this, inspection, node, share, "Time of the index searches")
            .with(searches)
            .saving(all ? 0.5 : 0)
            .atMost(all ? Severity.WARNING : Severity.INFO);
    searches.stream().limit(8).forEach(s -> claim.evidence("Index search", s.label()));
    inspection.filterAbove(node).ifPresent(f -> f.conditions().forEach(claim::evidence));
    if (all) {
      claim.remedy(new Remedy.CreateIndex(table, columns(inspection, node, searches)));
    } else {
      claim.remedy(
          new Remedy.RewriteQuery(
              "Nothing, unless it is slow: then write a query for each side of the OR, with UNION."));
    }
    String how = all ? "the intersection of" : "the union of";
    return claim.says(claim.partIs() + how + " what several indexes of " + table + " found.");
  }

  private static List<String> columns(Inspection inspection, Node node, List<Node> searches) {
    return Stream.concat(
            Stream.of(IndexColumns.of(inspection, node)),
            searches.stream().map(s -> IndexColumns.of(inspection, s)))
        .flatMap(c -> c.inOrder().stream())
        .distinct()
        .toList();
  }
}
