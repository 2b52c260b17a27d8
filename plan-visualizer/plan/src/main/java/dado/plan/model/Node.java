package dado.plan.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// A step of a plan.
///
/// @param id unique in its plan: 1 for the root, then in reading order
/// @param label what people call the step ("Seq Scan on orders o")
/// @param conditions the conditions that the server printed, by the name it gave them (`Filter`,
///   `Index Cond`, `Hash Cond`, `attached_condition`), in its order
/// @param raw everything the server printed about the step, by its own keys, in its order
public record Node(
    int id,
    Operator operator,
    String label,
    Estimate estimate,
    Optional<Actual> actual,
    List<Node> children,
    Map<String, String> conditions,
    Map<String, String> raw) {

  public Node {
    children = List.copyOf(children);
  }

  /// A number that the server printed under a key; empty where there is none.
  public OptionalDouble number(String key) {
    try {
      double value = Double.parseDouble(raw.getOrDefault(key, ""));
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException none) {
      return OptionalDouble.empty();
    }
  }

  /// This node and all below it, in reading order. Needs no stack, however deep the plan.
  public Stream<Node> all() {
    List<Node> found = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>(List.of(this));
    while (!open.isEmpty()) {
      Node next = open.pop();
      found.add(next);
      next.children.reversed().forEach(open::push);
    }
    return found.stream();
  }
}
