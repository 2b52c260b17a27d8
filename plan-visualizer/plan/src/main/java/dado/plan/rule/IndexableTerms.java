package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.syntax.Digits;
import dado.schema.model.Engine;
import java.util.List;
import java.util.stream.Stream;

/// A scan of a whole table whose condition an index could search.
///
/// @param columns of the index, in its order
record IndexableTerms(TableScans scans, List<String> columns) {
  /// Three blocks of 8 kB: below that, a scan is as fast as any index (the gate of
  /// explain.depesz.com's hints).
  private static final double FEW_BYTES = 3 * 8192;

  /// How often more rows are removed than kept.
  private static final double REMOVED_PER_KEPT = 2;

  static Stream<IndexableTerms> of(Inspection inspection) {
    return inspection.tableScans().stream()
        .filter(t -> t.rows().filtered() && isSelective(t))
        .filter(t -> !SmallScans.isSmall(inspection, t.first(), t.rows()))
        .filter(t -> !ScannedTables.isTemporary(t.relation().table()))
        .map(t -> new IndexableTerms(t, IndexColumns.of(inspection, t.first()).inOrder()))
        .filter(t -> !t.columns().isEmpty());
  }

  private static boolean isSelective(TableScans scans) {
    ScannedRows rows = scans.rows();
    if (rows.read().isEmpty() || rows.removed().isEmpty()) {
      return !rows.measured();
    }
    double width = scans.first().estimate().width().orElse(FEW_BYTES);
    return rows.read().getAsDouble() * width > FEW_BYTES
        && rows.removed().getAsDouble() > REMOVED_PER_KEPT * rows.kept();
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
    ScannedRows rows = scans.rows();
    Claim claim =
        Claim.on(rule, inspection, scans.group())
            .evidence(rows.evidence())
            .conditions()
            .saving(rows.wasted())
            .remedy(new Remedy.CreateIndex(scans.relation().table(), columns));
    if (comparesWithNumber(inspection, scans.first())) {
      claim.remedy(
          new Remedy.RewriteQuery(
              "If the column holds text, quote the number: compared with a number, it is converted row"
                  + " by row and no index serves."));
    }
    return claim.says(claim.partIs() + scans.words() + rows.sentence() + ".");
  }
}
