package dado.plan.whatif.sqlite;

import dado.plan.model.Node;
import dado.plan.model.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a plan of SQLite takes as a whole, in the planner's unit.
///
/// `EXPLAIN QUERY PLAN` tells the cost of one run of each loop. How often the inner loops run is
/// known from what the outer ones cost: reading a row through an index takes about four units, from
/// a table about three (`whereLoopAddBtree` in SQLite's sources).
final class LoopCost {
  private static final double LOG_EST_UNIT = 10;

  private LoopCost() {}

  static double of(Query query) {
    Map<Integer, Double> costs = new HashMap<>();
    double total = 0;
    for (Node root : query.roots()) {
      List<Node> order = new ArrayList<>(root.all().toList());
      order.reversed().forEach(n -> costs.put(n.id(), cost(n, costs)));
      total += costs.getOrDefault(root.id(), 0.0);
    }
    return Math.max(1, total);
  }

  /// The cost of a step's children, as loops in each other, or its own where it is a loop.
  private static double cost(Node node, Map<Integer, Double> costs) {
    double own = own(node);
    double total = 0;
    double rows = 1;
    for (Node child : node.children()) {
      double one = costs.getOrDefault(child.id(), 0.0);
      String detail = detail(child);
      if (isLoop(detail)) {
        total += rows * one;
        rows *= rows(detail, one);
      } else if (detail.startsWith("USE TEMP B-TREE")) {
        total += rows * log(rows);
      } else if (detail.startsWith("CORRELATED")) {
        total += rows * one;
      } else {
        total += one;
      }
    }
    return own + total;
  }

  private static double log(double rows) {
    return Math.log(Math.max(2, rows)) / Math.log(2);
  }

  private static boolean isLoop(String detail) {
    return detail.startsWith("SCAN ")
        || detail.startsWith("SEARCH ")
        || detail.startsWith("MULTI-INDEX OR");
  }

  private static double rows(String detail, double cost) {
    boolean one = detail.endsWith("(rowid=?)") || detail.startsWith("SCAN CONSTANT ROW");
    double each = detail.startsWith("SCAN ") ? 3 : detail.contains("COVERING") ? 1.5 : 4;
    return one ? 1 : Math.max(1, cost / each);
  }

  private static double own(Node node) {
    String text = node.raw().getOrDefault("notused", "0");
    boolean number = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    double logEst = number && text.length() < 6 ? Double.parseDouble(text) : 0;
    return logEst == 0 ? 0 : Math.pow(2, logEst / LOG_EST_UNIT);
  }

  private static String detail(Node node) {
    return node.raw().getOrDefault("detail", node.label());
  }
}
