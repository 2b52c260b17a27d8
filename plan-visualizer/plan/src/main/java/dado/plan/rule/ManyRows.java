package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import java.util.List;
import java.util.Locale;

/// More rows go to the client than anybody can read.
final class ManyRows implements Rule {
  private static final Page PAGE =
      new Page(
          "many-rows",
          "Many rows returned",
          """
          The query gives more rows than anybody can look at. An export needs that. A page on a screen does not, and pays for
          making, sending and keeping them.

          **The numbers.** Rows of the topmost step.

          **From where on it counts.** 10,000 rows (the limit of postgres.ai's tips). It is a remark.

          **Silent** on changes of data, on queries with a `LIMIT`, and on plans that were not executed.

          **What to do.** Add a `LIMIT` with an order, or aggregate in the database.
          """);

  private static final double MANY = 10_000;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    Node root = inspection.query().root();
    boolean limited =
        root.operator() instanceof Operator.Limit
            || inspection.query().sql().toLowerCase(Locale.ROOT).contains("limit");
    return inspection.rows(root) >= MANY && !limited && !changes(root)
        ? List.of(finding(inspection, root))
        : List.of();
  }

  private static boolean changes(Node root) {
    return root.raw().getOrDefault(Steps.NODE_TYPE, "").equals("ModifyTable");
  }

  private Finding finding(Inspection inspection, Node root) {
    double rows = inspection.rows(root);
    Claim claim =
        Claim.remark(this, inspection, root)
            .rows("Rows returned", rows)
            .remedy(
                new Remedy.RewriteQuery("Add a LIMIT with an order, unless all rows are wanted."));
    return claim.says(Numbers.brief(rows) + " rows go to the client.");
  }
}
