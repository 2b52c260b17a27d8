package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Relation;
import dado.plan.syntax.Digits;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A scan of a whole table whose condition an index could search.
///
/// @param group the scan, or those of a table's partitions
/// @param columns of the index, in its order
record IndexableTerms(List<Node> group, ScannedRows rows, List<String> columns) {
  /// Three blocks of 8 kB: below that, a scan is as fast as any index (the gate of
  /// explain.depesz.com's hints).
  private static final double FEW_BYTES = 3 * 8192;

  /// How often more rows are removed than kept.
  private static final double REMOVED_PER_KEPT = 2;

  static Stream<IndexableTerms> of(Inspection inspection) {
    return Groups.of(inspection, inspection.steps(Operator.SequentialScan.class)).stream()
        .filter(g -> inspection.matters(share(inspection, g)))
        .flatMap(g -> of(inspection, g).stream());
  }

  private static Optional<IndexableTerms> of(Inspection inspection, List<Node> group) {
    Node first = group.getFirst();
    ScannedRows rows = ScannedRows.of(inspection, group);
    if (!rows.filtered()
        || SmallScans.isSmall(inspection, first, rows)
        || ScannedTables.isTemporary(relation(first).table())
        || !isSelective(first, rows)) {
      return Optional.empty();
    }
    List<String> columns = IndexColumns.of(inspection, first).inOrder();
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(new IndexableTerms(group, rows, columns));
  }

  private static boolean isSelective(Node node, ScannedRows rows) {
    if (rows.read().isEmpty() || rows.removed().isEmpty()) {
      return !rows.measured();
    }
    double bytes = rows.read().getAsDouble() * node.estimate().width().orElse(FEW_BYTES);
    return bytes > FEW_BYTES && rows.removed().getAsDouble() > REMOVED_PER_KEPT * rows.kept();
  }

  static double share(Inspection inspection, List<Node> group) {
    return group.stream().mapToDouble(inspection::share).sum();
  }

  private static Relation relation(Node node) {
    return node.operator().read().orElseThrow();
  }

  /// MySQL and MariaDB convert a column of text that is compared with a number, and don't print it.
  private static boolean comparesWithNumber(Inspection inspection, Node node) {
    boolean family = inspection.is(Engine.MYSQL) || inspection.is(Engine.MARIADB);
    Stream<String> above =
        inspection.filterAbove(node).stream().flatMap(f -> f.conditions().values().stream());
    return family
        && Stream.concat(node.conditions().values().stream(), above)
            .flatMap(c -> Conditions.parts(c, "AND").stream())
            .flatMap(t -> Comparison.of(t).stream())
            .anyMatch(c -> c.isEquality() && Digits.number(c.right()).isPresent());
  }

  Finding finding(Rule rule, Inspection inspection) {
    Node first = group.getFirst();
    Claim claim =
        Claim.on(rule, inspection, group)
            .evidence(rows.evidence())
            .conditions()
            .saving(rows.wasted())
            .remedy(new Remedy.CreateIndex(relation(first).table(), columns));
    if (comparesWithNumber(inspection, first)) {
      claim.remedy(
          new Remedy.RewriteQuery(
              "If the column holds text, quote the number: compared with a number, it is converted row"
                  + " by row and no index serves."));
    }
    String scans = group.size() == 1 ? "a sequential scan of " : "the sequential scan of ";
    return claim.says(claim.partIs() + scans + Groups.tables(group) + rows.sentence() + ".");
  }
}
