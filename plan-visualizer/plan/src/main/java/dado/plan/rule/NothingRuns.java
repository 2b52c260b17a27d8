package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import java.util.List;
import java.util.Optional;

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
    return inspection.steps().stream().flatMap(n -> finding(inspection, n).stream()).toList();
  }

  private Optional<Finding> finding(Inspection inspection, Node node) {
    if (isImpossible(node)) {
      Claim claim = Claim.remark(this, inspection, node).conditions();
      String words = "Nothing runs in " + StepWords.a(node) + ": its condition can never be true.";
      return Optional.of(claim.says(words));
    }
    if (!inspection.analyzed() || node.children().isEmpty()) {
      return Optional.empty();
    }
    List<Node> idle = node.children().stream().filter(n -> !Inspection.mayRun(n)).toList();
    return idle.isEmpty() ? Optional.empty() : Optional.of(finding(inspection, node, idle));
  }

  private static boolean isImpossible(Node node) {
    if (node.operator() instanceof Operator.SequentialScan) {
      return false;
    }
    return node.conditions().getOrDefault("One-Time Filter", "").equals("false")
        || IMPOSSIBLE.stream().anyMatch(node.label()::startsWith);
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
