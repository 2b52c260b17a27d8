package dado.plan.whatif.family;

import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.schema.model.Engine;

/// What a step really costs beside what its planner expected, by the rows that it gave when it ran.
final class Unexpected {
  private static final double CLEARLY = 1.3;

  /// So many rows of a scan cost what one costs that is looked up through an index: 0.93 and 0.17
  /// microseconds by the costs that MariaDB 11.4 has for InnoDB (`optimizer_costs`).
  private static final double LOOKUP = 5;

  private Unexpected() {}

  /// In the planner's unit, above 0 for more than expected; 0 where it gives about as many rows.
  static double cost(Engine engine, Node node) {
    double rows = node.estimate().rows().orElse(0);
    double cost = node.estimate().totalCost().orElse(0);
    Actual actual = node.actual().orElse(Actual.NEVER);
    if (rows <= 0 || cost <= 0 || !actual.executed()) {
      return 0;
    }
    if (actual.rows() >= CLEARLY * rows) {
      return (actual.rows() - rows) * actual.loops() * cost / rows;
    }
    // Before the filter: rows that it drops were read.
    double read = printed(node, "r_rows") / printed(node, "rows");
    boolean less = read * CLEARLY <= 1 && actual.loops() <= 1;
    return less && engine == Engine.MARIADB ? ended(node, read) * cost : 0;
  }

  /// A number as the server printed it; not a number where it did not.
  private static double printed(Node node, String key) {
    try {
      return Double.parseDouble(node.raw().getOrDefault(key, "NaN"));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /// MariaDB prints the cost of reading all also where a LIMIT ends a walk early: by what part of
  /// it the walk costs less (below 0).
  private static double ended(Node node, double read) {
    return switch (node.raw().getOrDefault("access_type", "")) {
      case "ALL" -> read - 1;
      case "index" -> {
        boolean covering = node.raw().getOrDefault("using_index", "").equals("true");
        yield Math.min(0, read * (covering ? 1 : LOOKUP) - 1);
      }
      default -> 0;
    };
  }
}
