package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
import dado.plan.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A nested loop with its two sides.
///
/// @param outer gives the rows
/// @param inner runs once for each of them
record Loops(Node join, Node outer, Node inner) {
  /// The loop that a step is; empty where it is none, or has more than two sides.
  static Optional<Loops> of(Node step) {
    return step.operator() instanceof Operator.Join join && join.strategy().equals("nested loop")
        ? of(step, step.children())
        : Optional.empty();
  }

  private static Optional<Loops> of(Node join, List<Node> below) {
    List<Node> sides = new ArrayList<>(2);
    for (Node child : below) {
      if (child.role() == Role.CHILD) {
        sides.add(child);
      }
    }
    return sides.size() == 2
        ? Optional.of(new Loops(join, sides.getFirst(), sides.getLast()))
        : Optional.empty();
  }

  /// How often the inner side was asked, or is expected to be.
  double runs(Inspection inspection) {
    return inner.actual().isPresent() ? inspection.runs(inner) : outer.estimate().rows().orElse(1);
  }

  /// The inner side without what only keeps its rows, and MySQL's filter.
  Node scanned() {
    Node at = inner;
    while (at.children().size() == 1
        && (at.operator() instanceof Operator.Buffer || at.operator() instanceof Operator.Filter)) {
      at = at.children().getFirst();
    }
    return at;
  }

  /// Whether each run searches an index.
  boolean searches() {
    return scanned().operator() instanceof Operator.IndexScan scan && scan.access() != Access.FULL;
  }
}
