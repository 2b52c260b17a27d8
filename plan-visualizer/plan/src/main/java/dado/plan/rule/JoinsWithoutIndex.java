package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Relation;
import dado.schema.model.Engine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// MySQL or MariaDB joins two tables without an index to look up rows.
final class JoinsWithoutIndex implements Rule {
  private static final Page PAGE =
      new Page(
          "join-without-index",
          "Join without an index",
          """
          MySQL uses a hash join, and MariaDB a block nested loop (`Using join buffer`), only where **no index** serves the
          join: both read the whole table, and a block nested loop compares every row with each row in the buffer.

          **The numbers.** Rows of the table that is read whole, and of the pairs that were made, × loops.

          **From where on it counts.** More than 500 rows in the table that is read whole, and 5 % of the time for the join and
          that table (or 5 ms).

          **Silent** on small tables, and where an index is searched.

          **What to do.** Create an index on the joined column of the table that is read whole. Where most rows of both tables are
          joined, a hash join is right. Without any condition, every row is joined with every row: add one.
          """);

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    boolean family = inspection.is(Engine.MYSQL) || inspection.is(Engine.MARIADB);
    return family
        ? inspection
            .steps(Operator.Join.class)
            .filter(n -> !((Operator.Join) n.operator()).strategy().equals("nested loop"))
            .flatMap(n -> finding(inspection, n).stream())
            .toList()
        : List.of();
  }

  private Optional<Finding> finding(Inspection inspection, Node join) {
    return scans(join)
        .max(Comparator.comparingDouble(s -> read(inspection, s)))
        .filter(s -> read(inspection, s) > inspection.thresholds().smallTableRows())
        .filter(s -> inspection.matters(share(inspection, join, s)))
        .map(s -> finding(inspection, join, s));
  }

  /// The tables that the join reads whole: its own sides, without what is joined further below.
  private static Stream<Node> scans(Node join) {
    return join.children().stream()
        .map(JoinsWithoutIndex::reader)
        .filter(n -> n.operator() instanceof Operator.SequentialScan || WholeIndexes.isRead(n));
  }

  private static Node reader(Node side) {
    Node at = side;
    while (at.children().size() == 1 && !(at.operator() instanceof Operator.Join)) {
      at = at.children().getFirst();
    }
    return at;
  }

  private static double read(Inspection inspection, Node scan) {
    return ScannedRows.of(inspection, scan).read().orElse(scan.estimate().rows().orElse(0));
  }

  private static double share(Inspection inspection, Node join, Node scan) {
    return inspection.share(join) + inspection.share(scan);
  }

  private Finding finding(Inspection inspection, Node join, Node scan) {
    Relation relation = scan.operator().read().orElseThrow();
    double read = read(inspection, scan);
    Claim claim =
        Claim.on(this, inspection, join, share(inspection, join, scan), "Time of the join")
            .with(List.of(scan))
            .rows("Rows of " + StepWords.table(relation), read)
            .rows("Rows joined", inspection.rows(join));
    join.conditions().forEach(claim::evidence);
    scan.conditions().forEach(claim::evidence);
    boolean crossed = join.label().contains("(no condition)");
    claim.remedy(
        crossed
            ? new Remedy.RewriteQuery(
                "Every row is joined with every row: add the condition that is missing.")
            : new Remedy.CreateIndex(relation.table(), columns(join, scan, relation.alias())));
    return claim.says(
        claim.partIs()
            + StepWords.a(join)
            + (crossed ? " without a condition" : " without an index")
            + ": all "
            + Numbers.brief(read)
            + " rows of "
            + StepWords.table(relation)
            + " are read.");
  }

  private static List<String> columns(Node join, Node scan, String alias) {
    return Stream.concat(join.conditions().values().stream(), scan.conditions().values().stream())
        .flatMap(c -> Conditions.parts(c, "and").stream())
        .flatMap(p -> Comparison.of(p).stream())
        .filter(c -> c.isEquality() && !Conditions.columns(c.right()).isEmpty())
        .flatMap(c -> c.column(alias).stream())
        .distinct()
        .toList();
  }
}
