package dado.plan.advise;

import dado.plan.advise.Trials.Outcome;
import dado.plan.metrics.Measured;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.rule.Analysis;
import dado.schema.proof.Proof;
import dado.schema.proof.Trial;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Judges a trial by the plans before and with the index: the planner has to take it, and what the
/// query takes has to fall.
///
/// @param where the engine and the place
record Verdict(String where, List<Trial> trials, Analysis before, Analysis with) {
  /// A gain below a tenth is noise, or not worth an index.
  private static final double CLEARLY = 0.9;

  /// What takes less than this in the planner's unit is fast enough without: an index would cost
  /// more on every write than it saves.
  private static final double CHEAP = 75;

  /// @param index its name, as the plan would print it
  Outcome of(String index, OptionalLong bytes) {
    if (!uses(with, index)) {
      return useless("The planner would not use it: tried.");
    }
    Optional<Double> time = ratio(millis(before), millis(with));
    Optional<Double> cost = ratio(cost(before), cost(with));
    boolean unsorted = sorts(before) && !sorts(with);
    double left = time.or(() -> cost).orElse(1.0);
    if (isCheap()) {
      return useless(
          "The query is fast without it, and it would cost on every write: "
              + effect(unsorted)
              + ".");
    }
    if (left > CLEARLY && !(unsorted && time.isEmpty())) {
      return useless("The planner would use it, but it saves nothing: " + effect(unsorted) + ".");
    }
    return new Outcome.Helps(
        before,
        with,
        new Proof.Proven(where, trials),
        Math.min(1, cost.orElse(left)),
        effect(unsorted),
        bytes);
  }

  private boolean isCheap() {
    return cost(before).filter(c -> c < CHEAP).isPresent();
  }

  private Outcome useless(String reason) {
    return new Outcome.Useless(new Proof.Refuted(where, trials, reason), reason);
  }

  /// Whether a plan reads through an index of that name.
  static boolean uses(Analysis analysis, String index) {
    return nodes(analysis)
        .anyMatch(
            n -> n.operator() instanceof Operator.IndexScan scan && scan.index().equals(index));
  }

  private static java.util.stream.Stream<Node> nodes(Analysis analysis) {
    return analysis.query().roots().stream().flatMap(Node::all);
  }

  private static boolean sorts(Analysis analysis) {
    return nodes(analysis).anyMatch(n -> n.operator() instanceof Operator.Sort);
  }

  private static Optional<Double> cost(Analysis analysis) {
    return analysis.metrics().totalCost();
  }

  private static Optional<Double> millis(Analysis analysis) {
    return analysis.metrics().totalMillis().map(Measured::value);
  }

  private static Optional<Double> ratio(Optional<Double> from, Optional<Double> to) {
    return from.isPresent() && to.isPresent() && from.get() > 0
        ? Optional.of(to.get() / from.get())
        : Optional.empty();
  }

  private String effect(boolean unsorted) {
    String time = change("the measured time", millis(before), millis(with), "%,.2f ms");
    String cost = change("the planner's cost", cost(before), cost(with), "%,.0f");
    String both = time + (time.isEmpty() || cost.isEmpty() ? "" : " and ") + cost;
    return both + (unsorted ? (both.isEmpty() ? "" : ", and ") + "the sort is gone" : "");
  }

  private static String change(
      String what, Optional<Double> from, Optional<Double> to, String format) {
    if (from.isEmpty() || to.isEmpty()) {
      return "";
    }
    String verb = to.get() < from.get() ? " falls from " : " goes from ";
    return what
        + verb
        + String.format(Locale.ROOT, format, from.get())
        + " to "
        + String.format(Locale.ROOT, format, to.get());
  }
}
