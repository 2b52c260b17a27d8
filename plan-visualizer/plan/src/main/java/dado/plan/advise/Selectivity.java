package dado.plan.advise;

import dado.plan.metrics.Measured;
import dado.plan.metrics.NodeMetrics;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.rule.Analysis;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// How much of a table a query keeps, as its plan shows it.
final class Selectivity {
  private Selectivity() {}

  /// Why an index would leave too much of the table, as a sentence; empty where it would not, or
  /// where the plan does not show it.
  static Optional<String> unselective(Analysis analysis, Candidate candidate) {
    if (candidate.ordered() || candidate.conditions().isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble kept = kept(analysis, candidate.alias());
    return kept.isPresent() && kept.getAsDouble() > Adviser.MOST_OF_TABLE
        ? Optional.of(sentence(candidate, kept.getAsDouble(), analysis.query().analyzed()))
        : Optional.empty();
  }

  /// Says that a condition keeps too much.
  static String sentence(Candidate candidate, double kept, boolean counted) {
    return String.format(
        Locale.ROOT,
        "%s keeps %.0f %% of the rows of %s (%s): reading the table whole is as fast.",
        String.join(" and ", candidate.conditions()),
        kept * 100,
        candidate.table().name().local(),
        counted ? "counted" : "the planner's estimate");
  }

  private static OptionalDouble kept(Analysis analysis, String alias) {
    List<Node> nodes = analysis.query().roots().stream().flatMap(Node::all).toList();
    for (Node node : nodes) {
      if (node.operator() instanceof Operator.SequentialScan scan
          && scan.relation().alias().equals(alias)) {
        return kept(analysis, node, filterAbove(nodes, node));
      }
    }
    return OptionalDouble.empty();
  }

  private static Optional<Node> filterAbove(List<Node> nodes, Node scan) {
    return nodes.stream()
        .filter(n -> n.operator() instanceof Operator.Filter && n.children().contains(scan))
        .findFirst();
  }

  private static OptionalDouble kept(Analysis analysis, Node scan, Optional<Node> filter) {
    NodeMetrics metrics = analysis.metrics().of(scan.id());
    Optional<Double> read = metrics.rows().map(Measured::value);
    if (metrics.removed().isPresent() && read.isPresent()) {
      return ratio(read.get(), read.get() + metrics.removed().get().value());
    }
    if (filter.isEmpty()) {
      return OptionalDouble.empty();
    }
    Optional<Double> left = analysis.metrics().of(filter.get().id()).rows().map(Measured::value);
    return read.isPresent() && left.isPresent()
        ? ratio(left.get(), read.get())
        : ratio(filter.get().estimate().rows().orElse(0), scan.estimate().rows().orElse(0));
  }

  private static OptionalDouble ratio(double part, double whole) {
    return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
  }
}
