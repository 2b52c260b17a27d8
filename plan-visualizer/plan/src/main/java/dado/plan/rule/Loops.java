package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
import dado.plan.model.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A nested loop with its two sides.
///
/// @param outer gives the rows
/// @param inner runs once for each of them
record Loops(Node join, Node outer, Node inner) {
  static Stream<Loops> of(Inspection inspection) {
    return inspection
        .steps(Operator.Join.class)
        .filter(n -> ((Operator.Join) n.operator()).strategy().equals("nested loop"))
        .flatMap(n -> of(n).stream());
  }

  private static Optional<Loops> of(Node join) {
    List<Node> sides = join.children().stream().filter(c -> c.role() == Role.CHILD).toList();
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
