package dado.plan.diagram;

import dado.plan.metrics.Measured;
import dado.plan.metrics.NodeMetrics;
import dado.plan.model.Actual;
import dado.plan.model.Estimate;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import java.util.List;
import java.util.Optional;

/// A step of a plan in few words.
final class NodeWords {
  private static final List<String> ENDS_OF_TITLE = List.of(" on ", " using ", ": ", " (");

  private static final double MORE_THAN_ONE = 1.05;

  private NodeWords() {}

  /// What it does, in the server's words.
  static String title(Node node) {
    if (node.label().startsWith("SCAN ") || node.label().startsWith("SEARCH ")) {
      return node.label().substring(0, node.label().indexOf(' '));
    }
    return subplan(node) + verb(node);
  }

  /// "InitPlan 1: " where the server names the plan that starts here.
  static String subplan(Node node) {
    String name = node.raw().getOrDefault("Subplan Name", "");
    return name.isEmpty() ? "" : name + ": ";
  }

  private static String verb(Node node) {
    int end = node.label().length();
    for (String mark : ENDS_OF_TITLE) {
      int found = node.label().indexOf(mark, 0, end);
      end = found < 0 ? end : found;
    }
    return node.label().substring(0, end);
  }

  /// What it does it to.
  static String target(Node node) {
    return switch (node.operator()) {
      case Operator.SequentialScan s -> named(s.relation());
      case Operator.IndexScan s ->
          s.index().isEmpty() ? named(s.relation()) : named(s.relation()) + " using " + s.index();
      case Operator.Sort s -> s.keys().isEmpty() ? "" : "by " + String.join(", ", s.keys());
      case Operator.Aggregate a -> a.keys().isEmpty() ? "" : "by " + String.join(", ", a.keys());
      case Operator.Join j -> condition(node);
      case Operator.Filter f -> condition(node);
      case Operator.Limit l -> rest(node);
      case Operator.Gather g ->
          g.launched().map(n -> n + (n == 1 ? " worker" : " workers")).orElse("");
      case Operator.Buffer b -> rest(node);
      case Operator.Other o -> rest(node);
    };
  }

  private static String condition(Node node) {
    return node.conditions().values().stream().findFirst().orElse("");
  }

  private static String rest(Node node) {
    String rest = node.label().substring(Math.min(node.label().length(), verb(node).length()));
    int start = rest.startsWith(" on ") ? 4 : rest.startsWith(": ") ? 2 : 0;
    return rest.substring(start).strip();
  }

  private static String named(Operator.Relation relation) {
    return relation.alias().equals(relation.table())
        ? relation.table()
        : relation.table() + " " + relation.alias();
  }

  /// Its own time and share, or its share of the cost.
  static String effort(Node node, NodeMetrics metrics) {
    if (node.actual().map(a -> !a.executed()).orElse(false)) {
      return "never executed";
    }
    Optional<Measured> self = metrics.selfMillis();
    if (self.isPresent()) {
      return Numbers.millis(self.get().value(), self.get().error())
          + " · "
          + Numbers.percent(metrics.share());
    }
    return metrics.share() > 0
        ? Numbers.percent(metrics.share()) + " " + metrics.basis().words()
        : "";
  }

  /// Its rows, given and thrown away, or those expected.
  static String rows(Node node, NodeMetrics metrics) {
    if (metrics.rows().isEmpty()) {
      return expected(node.estimate());
    }
    String given = Numbers.rows(metrics.rows().get().value());
    return metrics
        .removed()
        .filter(m -> m.value() > 0)
        .map(m -> given + ", " + Numbers.count(Math.rint(m.value())) + " removed")
        .orElse(given);
  }

  /// How often it was started, and by how many processes with what time of all together; empty
  /// where it ran once in one.
  static String runs(Node node, NodeMetrics metrics) {
    double processes = Math.max(1, metrics.processes());
    double runs = Math.rint(node.actual().map(Actual::loops).orElse(0.0) / processes);
    String often = runs > 1 ? "  " + Numbers.count(runs) + " runs" : "";
    Optional<Measured> cpu = metrics.self().cpuMillis();
    if (processes < MORE_THAN_ONE || cpu.isEmpty()) {
      return often;
    }
    return often
        + "  "
        + Numbers.factor(processes)
        + " processes, "
        + Numbers.millis(cpu.get().value(), cpu.get().error())
        + " together";
  }

  private static String expected(Estimate estimate) {
    return estimate.rows().isPresent()
        ? Numbers.rows(estimate.rows().getAsDouble()) + " expected"
        : "";
  }
}
