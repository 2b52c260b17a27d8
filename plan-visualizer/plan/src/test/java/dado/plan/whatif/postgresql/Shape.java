package dado.plan.whatif.postgresql;

import dado.plan.model.Node;
import dado.plan.model.Query;
import java.util.stream.Collectors;

/// The steps of a plan with the tables and indexes that they read, without numbers.
final class Shape {
  private Shape() {}

  static String of(Query query) {
    return query.roots().stream()
        .flatMap(Node::all)
        .map(Shape::step)
        .collect(Collectors.joining(" > "));
  }

  private static String step(Node node) {
    String type = node.raw().getOrDefault("Node Type", node.label());
    String what =
        node.raw().getOrDefault("Index Name", node.raw().getOrDefault("Relation Name", ""));
    return what.isEmpty() ? type : type + " " + what;
  }
}
