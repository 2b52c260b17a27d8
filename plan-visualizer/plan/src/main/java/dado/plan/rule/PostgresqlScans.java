package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import java.util.OptionalDouble;

/// What PostgreSQL's costs say about a scan that was not executed: it prints only the rows that it
/// expects to keep.
final class PostgresqlScans {
  /// The usual settings: a block costs 1, a row 0.01 and an operator of its condition 0.0025. See
  /// `cost_seqscan` in costsize.c.
  private static final double COST_PER_ROW = 0.01;

  private static final double COST_PER_TERM = 0.0025;
  private static final double BYTES_PER_BLOCK = 8192;
  private static final double BYTES_BESIDE_COLUMNS = 28;

  private PostgresqlScans() {}

  /// The rows of a table, about: total cost / (cost of a row + its part of a block). The columns
  /// that the query doesn't read are not known, so it can be too many.
  static OptionalDouble rowsByCost(Node node) {
    boolean known =
        node.operator() instanceof Operator.SequentialScan scan
            && !scan.parallel()
            && node.raw().containsKey(Steps.NODE_TYPE)
            && node.estimate().totalCost().isPresent()
            && node.estimate().width().isPresent();
    return known ? OptionalDouble.of(rows(node)) : OptionalDouble.empty();
  }

  private static double rows(Node node) {
    int terms = Conditions.parts(node.conditions().getOrDefault("Filter", ""), "AND").size();
    double bytes = node.estimate().width().orElse(0) + BYTES_BESIDE_COLUMNS;
    double perRow = COST_PER_ROW + COST_PER_TERM * terms + bytes / BYTES_PER_BLOCK;
    return twoDigits(node.estimate().totalCost().orElse(0) / perRow);
  }

  private static double twoDigits(double number) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, number))) - 1));
    return Math.rint(number / unit) * unit;
  }
}
