package dado.plan.compare;

import dado.plan.metrics.Metrics;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.plan.rule.Analysis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a colleague would say about two plans, in one sentence: what is done in another way, and
/// what that is worth.
final class Headline {
  private static final int NAMED = 2;

  /// Below this factor two plans cost about the same.
  private static final double SAME = 1.1;

  private final Analysis before;
  private final Analysis after;

  private Headline(Analysis before, Analysis after) {
    this.before = before;
    this.after = after;
  }

  static String of(Analysis before, Analysis after, List<Match> matches, Worth worth) {
    Headline headline = new Headline(before, after);
    return headline.what(matches) + ": " + words(worth) + ".";
  }

  private String what(List<Match> matches) {
    List<String> clauses = new ArrayList<>();
    matches.stream()
        .filter(m -> !m.matched() || m.changed() || m.moved())
        .sorted(Comparator.comparingDouble((Match m) -> -weight(m)))
        .flatMap(m -> Clauses.of(m).stream())
        .distinct()
        .limit(NAMED)
        .forEach(clauses::add);
    if (clauses.isEmpty()) {
      return same(matches);
    }
    String all = String.join(" and ", clauses).replace(" and now ", " and ");
    return Character.toUpperCase(all.charAt(0)) + all.substring(1);
  }

  private static String same(List<Match> matches) {
    boolean all = matches.stream().allMatch(m -> m.matched() && !m.changed());
    return all ? "The steps are the same" : "The steps differ in details";
  }

  /// How much of its plan a step is, in the plan in which it is more; scans before what they make
  /// necessary above them.
  private double weight(Match match) {
    double share = Math.max(share(before, match.before()), share(after, match.after()));
    boolean scan = match.matched() && match.after().filter(Side::isScan).isPresent();
    boolean gathers = match.before().or(match::after).filter(Headline::gathers).isPresent();
    return share + (gathers ? 1 : scan ? 0.1 : 0) + (match.matched() ? 0.01 : 0);
  }

  private static boolean gathers(Node node) {
    return node.operator() instanceof Operator.Gather;
  }

  private static double share(Analysis analysis, Optional<Node> node) {
    return node.map(n -> whole(analysis.metrics(), n)).orElse(0.0);
  }

  /// With the bitmaps of its indexes.
  private static double whole(Metrics metrics, Node node) {
    double share = metrics.of(node.id()).share();
    for (Node child : node.children()) {
      share += Side.isBitmapIndex(child) ? metrics.of(child.id()).share() : 0;
    }
    return share;
  }

  private static String words(Worth worth) {
    return switch (worth.kind()) {
      case TIME ->
          Numbers.millis(worth.from())
              + " → "
              + Numbers.millis(worth.to())
              + ", "
              + factor(worth, "as fast", "as slow");
      case COST ->
          "planner's cost "
              + Numbers.cost(worth.from())
              + " → "
              + Numbers.cost(worth.to())
              + ", "
              + factor(worth, "as cheap", "as dear")
              + " (not measured)";
      case NOTHING -> "neither was measured";
    };
  }

  private static String factor(Worth worth, String better, String worse) {
    double factor = worth.factor();
    if (factor >= SAME) {
      return Numbers.factor(factor) + "× " + better;
    }
    return factor <= 1 / SAME ? Numbers.factor(1 / factor) + "× " + worse : "about " + better;
  }
}
