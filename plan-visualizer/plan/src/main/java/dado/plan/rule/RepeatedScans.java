package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.schema.migration.Risk.Severity;
import java.util.List;
import java.util.Set;

/// A nested loop reads its whole inner side again for every row of the outer.
final class RepeatedScans implements Rule {
  private static final Page PAGE =
      new Page(
          "repeated-scan",
          "Nested loop without an index",
          """
          A nested loop runs its inner side once **for each row** of its outer side. With an index on the inner side each
          run is a quick look-up. Without one each run reads everything: a thousand rows times a table of a thousand
          rows are a million comparisons. A `Materialize` between keeps the rows in memory, but compares them all
          the same.

          **The numbers.** Comparisons = rows of the inner side per run × runs; the share is that of the join and its inner
          side.

          **From where on it counts.** 1,000 runs, no index searched on the inner side, more than one row there, and
          5 % of the time (or 5 ms). On plans that were not executed, the rows expected of the outer side.

          **Silent** where the inner side searches an index, and where few rows come from outside.

          **What to do.** Create an index on the inner table's column of the join, or compare with `=` so that the server
          can hash. If far fewer rows were expected from outside, refresh the statistics.
          """);

  private static final String PART = "Time of the join and its inner side";
  private static final double MANY_RUNS = 1000;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public Set<String> yieldsTo() {
    return Set.of("or-join-filter", "hidden-column", "correlated-subquery");
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection.loops().stream()
        .filter(l -> inspection.matters(share(inspection, l)))
        .filter(l -> l.runs(inspection) >= MANY_RUNS && !l.searches() && perRun(l) > 1)
        .map(l -> finding(inspection, l))
        .toList();
  }

  private static double perRun(Loops loops) {
    return Math.max(read(loops.inner()), read(loops.scanned()));
  }

  private static double read(Node node) {
    return node.actual()
        .map(a -> a.rows() + a.rowsRemoved().orElse(0))
        .orElse(node.estimate().rows().orElse(0));
  }

  private static double share(Inspection inspection, Loops loops) {
    return inspection.share(loops.join()) + inspection.shareWithBelow(loops.inner());
  }

  private Finding finding(Inspection inspection, Loops loops) {
    Node scanned = loops.scanned();
    boolean table = scanned.operator() instanceof Operator.SequentialScan;
    double pairs = perRun(loops) * loops.runs(inspection);
    double share = share(inspection, loops);
    Claim claim =
        Claim.on(this, inspection, table ? scanned : loops.join(), share, PART)
            .with(List.of(loops.join(), loops.inner()))
            .rows("Runs", loops.runs(inspection))
            .rows("Rows in each run", perRun(loops))
            .remedy(remedy(loops, scanned, table));
    loops.join().conditions().forEach(claim::evidence);
    if (inspection.analyzed()) {
      double kept = inspection.rows(loops.join());
      claim.rows("Rows that the join kept", kept).saving(1 - kept / Math.max(1, pairs));
      claim.atMost(kept > pairs / 2 ? Severity.WARNING : Severity.ERROR);
    }
    String about = inspection.analyzed() ? "" : "about ";
    return claim.says(
        claim.partIs()
            + "going through "
            + what(scanned)
            + " again and again: "
            + about
            + Numbers.brief(perRun(loops))
            + " rows × "
            + Numbers.brief(loops.runs(inspection))
            + " runs of a nested loop.");
  }

  private static String what(Node scanned) {
    return scanned.operator().read().map(StepWords::table).orElse(StepWords.a(scanned));
  }

  private static Remedy remedy(Loops loops, Node scanned, boolean table) {
    if (loops.join().conditions().isEmpty() && scanned.conditions().isEmpty()) {
      return new Remedy.RewriteQuery(
          "Every row is joined with every row: add the condition that is missing.");
    }
    return table
        ? new Remedy.CreateIndex(
            scanned.operator().read().orElseThrow().table(), joined(loops, scanned))
        : new Remedy.RewriteQuery(
            "Give the inner side an index to search, or join with = so that its rows can be hashed.");
  }

  private static List<String> joined(Loops loops, Node scanned) {
    String alias = scanned.operator().read().orElseThrow().alias();
    return loops.join().conditions().values().stream()
        .flatMap(c -> Conditions.parts(c, "AND").stream())
        .flatMap(p -> Comparison.of(p).stream())
        .filter(Comparison::isEquality)
        .flatMap(c -> c.column(alias).stream())
        .distinct()
        .toList();
  }
}
