package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A part of the plan that never runs.
final class NothingRuns implements Rule {
  private static final Page PAGE =
      new Page(
          "nothing-runs",
          "A part that never runs",
          """
          Some parts of a plan never run: a condition that is false whatever the rows are (`One-Time Filter: false`,
          `Impossible WHERE`, `Zero rows`), a join whose other side gave no rows, partitions that were ruled out
          (`never executed`). They cost nothing.

          It is worth a look where rows were expected: a condition that contradicts itself, or a parameter with the
          wrong value.

          **The numbers.** None: what never ran has no time, no rows, and no other finding.

          **Silent** where everything ran.

          **What to do.** Nothing, if the answer is right.
          """);

  private static final List<String> IMPOSSIBLE =
      List.of("Zero rows", "Impossible", "no matching row", "No matching");

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    Stream<Finding> impossible =
        possiblyFalse(inspection)
            .filter(NothingRuns::isImpossible)
            .map(n -> finding(inspection, n));
    Map<Integer, List<Node>> idle = new TreeMap<>();
    for (Node node : inspection.idle()) {
      inspection
          .parent(node)
          .filter(p -> Inspection.mayRun(p) && !isImpossible(p))
          .ifPresent(p -> idle.computeIfAbsent(p.id(), k -> new ArrayList<>()).add(node));
    }
    Stream<Finding> parts =
        idle.values().stream()
            .map(i -> finding(inspection, inspection.parent(i.getFirst()).orElseThrow(), i));
    return Stream.concat(impossible, parts).toList();
  }

  /// PostgreSQL's steps with a condition that needs no row; other servers may say it of any step.
  private static Stream<Node> possiblyFalse(Inspection inspection) {
    return inspection.is(Engine.POSTGRESQL)
        ? inspection.steps("Result")
        : inspection.steps().stream();
  }

  private static boolean isImpossible(Node node) {
    if (node.operator() instanceof Operator.SequentialScan) {
      return false;
    }
    return node.conditions().getOrDefault("One-Time Filter", "").equals("false")
        || IMPOSSIBLE.stream().anyMatch(node.label()::startsWith);
  }

  private Finding finding(Inspection inspection, Node node) {
    Claim claim = Claim.remark(this, inspection, node).conditions();
    String words = "Nothing runs in " + StepWords.a(node) + ": its condition can never be true.";
    return claim.says(words);
  }

  private Finding finding(Inspection inspection, Node node, List<Node> idle) {
    Claim claim = Claim.remark(this, inspection, node);
    idle.stream().limit(10).forEach(i -> claim.evidence("Never executed", i.label()));
    String parts = idle.size() == 1 ? "One part" : idle.size() + " parts";
    return claim.says(
        parts
            + " of "
            + StepWords.a(node)
            + " never ran: nothing was asked of "
            + (idle.size() == 1 ? "it." : "them."));
  }
}
