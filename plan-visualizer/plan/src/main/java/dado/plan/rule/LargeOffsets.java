package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.plan.model.Role;
import java.util.List;
import java.util.Optional;

/// Many rows are made only to be skipped.
final class LargeOffsets implements Rule {
  private static final Page PAGE =
      new Page(
          "large-offset",
          "Large OFFSET",
          """
          `LIMIT 10 OFFSET 50000` makes 50,010 rows and throws the first 50,000 away. The next page does it again, with ten
          more. A `Limit` takes no more rows than it needs, so what comes in beyond what goes out was skipped.

          **The numbers.** Rows skipped = rows that the step below gave − rows that the `Limit` gave. (pganalyze counts
          the same way.)

          **From where on it counts.** At least 1,000 rows skipped and ten times as many as returned, and 5 % of
          the time for the `Limit` with what is below it (or 5 ms).

          **Silent** on plans that were not executed, and where workers may have made rows that nobody asked for.

          **What to do.** Remember the last row of the page before and go on behind it:
          `WHERE (created_at, id) > ($1, $2) ORDER BY created_at, id LIMIT 10`, with an index on both columns.
          """);

  private static final double MANY_ROWS = 1000;
  private static final double SKIPPED_PER_RETURNED = 10;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection
        .steps(Operator.Limit.class)
        .filter(n -> n.actual().isPresent())
        .flatMap(n -> input(n).flatMap(i -> finding(inspection, n, i)).stream())
        .toList();
  }

  private static Optional<Node> input(Node node) {
    return node.children().stream().filter(c -> c.role() == Role.CHILD).findFirst();
  }

  private Optional<Finding> finding(Inspection inspection, Node node, Node below) {
    double given = inspection.rows(node);
    double skipped = inspection.rows(below) - given;
    double share = inspection.shareWithBelow(node);
    boolean many = skipped >= MANY_ROWS && skipped >= SKIPPED_PER_RETURNED * given;
    boolean exact = !(below.operator() instanceof Operator.Gather);
    return many && exact && inspection.matters(share)
        ? Optional.of(finding(inspection, node, skipped, given))
        : Optional.empty();
  }

  private Finding finding(Inspection inspection, Node node, double skipped, double given) {
    Claim claim =
        Claim.on(
                this,
                inspection,
                node,
                inspection.shareWithBelow(node),
                "Time of the limit and all below it")
            .rows("Rows skipped", skipped)
            .rows("Rows returned", given)
            .saving(skipped / (skipped + given))
            .remedy(
                new Remedy.RewriteQuery(
                    "Go on behind the last row of the page before, instead of an OFFSET: compare the"
                        + " columns of the order with its values."));
    return claim.says(
        claim.partIs()
            + "a page far behind: "
            + Numbers.brief(skipped)
            + " rows made and skipped, "
            + Numbers.brief(given)
            + " returned.");
  }
}
