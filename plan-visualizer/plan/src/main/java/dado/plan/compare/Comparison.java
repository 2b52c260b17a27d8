package dado.plan.compare;

import dado.plan.metrics.Measured;
import dado.plan.model.Numbers;
import dado.plan.rule.Analysis;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Two plans of one query side by side.
///
/// @param headline what changed, in one sentence
/// @param matches every step of both plans, those of `before` first
/// @param factor how many times less the second takes; below 1 where it takes more
/// @param measured whether times are compared rather than the planner's costs
public record Comparison(
    Analysis before,
    Analysis after,
    String headline,
    List<Match> matches,
    double factor,
    boolean measured) {

  /// Below this factor two plans cost about the same.
  private static final double SAME = 1.1;

  private static final int NAMED_CHANGES = 2;
  private static final double LEAST = 1e-3;

  public Comparison {
    matches = List.copyOf(matches);
  }

  /// Compares two plans.
  public static Comparison of(Analysis before, Analysis after) {
    List<Match> matches = Matching.of(before.query(), after.query());
    Optional<Double> timeBefore = time(before);
    Optional<Double> timeAfter = time(after);
    boolean measured = timeBefore.isPresent() && timeAfter.isPresent();
    double was = measured ? timeBefore.get() : cost(before);
    double is = measured ? timeAfter.get() : cost(after);
    double factor = Math.max(was, LEAST) / Math.max(is, LEAST);
    String numbers = measured ? times(was, is, factor) : costs(was, is, factor);
    String headline = numbers + "; " + changes(before, matches) + ".";
    return new Comparison(before, after, headline, matches, factor, measured);
  }

  private static String times(double was, double is, double factor) {
    return Numbers.millis(was)
        + " → "
        + Numbers.millis(is)
        + ": "
        + words(factor, "faster", "slower", "about as fast");
  }

  private static String costs(double was, double is, double factor) {
    return "Planner's cost "
        + Numbers.cost(was)
        + " → "
        + Numbers.cost(is)
        + ": "
        + words(factor, "cheaper", "dearer", "about the same")
        + " (not measured)";
  }

  private static Optional<Double> time(Analysis analysis) {
    return analysis.metrics().totalMillis().map(Measured::value);
  }

  private static double cost(Analysis analysis) {
    return analysis.metrics().totalCost().orElse(0.0);
  }

  private static String words(double factor, String better, String worse, String same) {
    if (factor >= SAME) {
      return Numbers.factor(factor) + " times " + better;
    }
    return factor <= 1 / SAME ? Numbers.factor(1 / factor) + " times " + worse : same;
  }

  private static String changes(Analysis before, List<Match> matches) {
    String changed =
        matches.stream()
            .filter(Match::changed)
            .sorted(Comparator.comparingDouble((Match m) -> -share(before, m)))
            .limit(NAMED_CHANGES)
            .map(Match::sentence)
            .collect(Collectors.joining(", "));
    if (!changed.isEmpty()) {
      return changed;
    }
    boolean same = matches.stream().allMatch(m -> m.before().isPresent() && m.after().isPresent());
    return same ? "the steps are the same" : other(matches);
  }

  private static String other(List<Match> matches) {
    return matches.stream()
        .filter(m -> m.before().isEmpty() || m.after().isEmpty())
        .limit(NAMED_CHANGES)
        .map(Match::sentence)
        .collect(Collectors.joining(", "));
  }

  private static double share(Analysis before, Match match) {
    return match.before().map(n -> before.metrics().of(n.id()).share()).orElse(0.0);
  }
}
