package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Steps of a plan by what they do and by the name that PostgreSQL gives them.
final class Steps {
  /// The key under which PostgreSQL's formats keep a step's name.
  static final String NODE_TYPE = "Node Type";

  private final Map<String, List<Node>> byName = new HashMap<>();
  private final Map<Class<?>, List<Node>> byOperator = new HashMap<>();

  Steps(List<Node> steps) {
    for (Node step : steps) {
      byOperator.computeIfAbsent(step.operator().getClass(), k -> new ArrayList<>()).add(step);
      String name = step.raw().get(NODE_TYPE);
      if (name != null) {
        byName.computeIfAbsent(name, k -> new ArrayList<>()).add(step);
      }
    }
  }

  Stream<Node> named(String... names) {
    return Arrays.stream(names).flatMap(n -> byName.getOrDefault(n, List.of()).stream());
  }

  Stream<Node> doing(Class<? extends Operator> operator) {
    return byOperator.getOrDefault(operator, List.of()).stream();
  }
}
