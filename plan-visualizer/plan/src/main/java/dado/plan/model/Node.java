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
/// @param role how it hangs below its parent
/// @param subplan the name that the server gives the part of the plan that begins here ("InitPlan
///   1", "CTE x", "Select #2"); empty for most
/// @param label what people call the step ("Seq Scan on orders o")
/// @param conditions the conditions that the server printed, by the name it gave them (`Filter`,
///   `Index Cond`, `Hash Cond`, `attached_condition`), in its order
/// @param raw everything the server printed about the step, by its own keys, in its order; nothing
///   is lost
/// @param place the step's own lines in `Query.raw`, without those of the steps below it
public record Node(
    int id,
    Role role,
    String subplan,
    Operator operator,
    String label,
    Estimate estimate,
    Optional<Actual> actual,
    List<Node> children,
    Map<String, String> conditions,
    Map<String, String> raw,
    Span place) {

  public Node {
    children = List.copyOf(children);
  }

  /// The same step with other steps below it, and with what was found out about it.
  public Node with(List<Node> below, Optional<Actual> happened, Map<String, String> printed) {
    return new Node(
        id, role, subplan, operator, label, estimate, happened, below, conditions, printed, place);
  }

  /// The same step in another place, with other steps below it.
  public Node at(Span where, List<Node> below) {
    return new Node(
        id, role, subplan, operator, label, estimate, actual, below, conditions, raw, where);
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
