package dado.plan.format;

import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.plan.model.Worker;
import dado.plan.rule.Finding;
import dado.plan.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A plan of PostgreSQL in lines that are equal for equal plans in all of its formats: text leaves
/// out what is zero, false or none, and a few things that it never prints.
final class Leveled {
  /// Not in text, or not without VERBOSE.
  private static final Set<String> NOT_IN_TEXT =
      Set.of("Inner Unique", "Scan Direction", "Relation", "Trigger Name");

  private Leveled() {}

  /// Everything that was printed and everything that Dado makes of it.
  static List<String> whole(Query query) {
    List<String> lines = new ArrayList<>(tree(query));
    for (Node node : nodes(query)) {
      lines.add("raw of " + node.id() + ": " + values(node.raw()) + " " + workers(node));
      lines.add("estimate of " + node.id() + ": " + node.estimate());
    }
    lines.add("settings: " + new TreeMap<>(query.settings()));
    lines.add("printed: " + values(query.printed()));
    for (Finding finding : Rules.analyze(query).findings()) {
      lines.add("finding: " + finding.rule() + " " + finding.nodeId() + " " + finding.headline());
    }
    return lines;
  }

  /// The tree with its conditions: what is the same for two executions of one statement.
  static List<String> tree(Query query) {
    List<String> lines = new ArrayList<>();
    for (Node node : nodes(query)) {
      List<Integer> below = node.children().stream().map(Node::id).toList();
      lines.add(
          node.id()
              + " "
              + node.role()
              + " "
              + node.subplan()
              + " "
              + node.label()
              + " "
              + node.operator()
              + " over "
              + below
              + " where "
              + node.conditions());
    }
    return lines;
  }

  private static List<Node> nodes(Query query) {
    return query.roots().stream().flatMap(Node::all).toList();
  }

  private static List<Map<String, String>> workers(Node node) {
    return node.actual()
        .map(a -> a.workers().stream().map(Worker::raw).map(Leveled::values).toList())
        .orElse(List.of());
  }

  static Map<String, String> values(Map<String, String> printed) {
    Map<String, String> level = new TreeMap<>();
    printed.forEach((key, value) -> {
      boolean nothing =
          value.isEmpty() || value.equals("false") || value.equals("none") || isZero(value);
      if (!nothing && !NOT_IN_TEXT.contains(key.substring(key.lastIndexOf('.') + 1))) {
        level.put(key, value);
      }
    });
    return level;
  }

  private static boolean isZero(String value) {
    return value.chars().allMatch(c -> c == '0' || c == '.');
  }
}
