package dado.plan.advise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Chooses among indexes that were tried: the best of each table. A wider one has to be clearly
/// better than a narrower one that it begins with, as every column costs on each write.
///
/// @param <T> an index that was tried
final class Selection<T> {
  /// How much of the narrower index's cost the wider may leave at most.
  private static final double CLEARLY = 0.9;

  private final Function<T, Candidate> candidate;
  private final ToDoubleFunction<T> left;

  /// @param left what is left of the cost or the time, 0 to 1
  Selection(Function<T, Candidate> candidate, ToDoubleFunction<T> left) {
    this.candidate = candidate;
    this.left = left;
  }

  /// The best of each table, the best of all first.
  List<T> best(List<T> tried) {
    List<T> chosen = new ArrayList<>();
    for (T one : tried.stream().sorted(Comparator.comparingDouble(left)).toList()) {
      if (chosen.stream().noneMatch(c -> sameTable(c, one))) {
        chosen.add(narrower(one, tried));
      }
    }
    return chosen;
  }

  /// The title of what was chosen in place of it.
  String better(T one, List<T> chosen) {
    return chosen.stream()
        .filter(c -> sameTable(c, one))
        .map(c -> candidate.apply(c).title())
        .findFirst()
        .orElse("another index");
  }

  private T narrower(T best, List<T> tried) {
    return tried.stream()
        .filter(t -> candidate.apply(t).isPrefixOf(candidate.apply(best)))
        .filter(t -> left.applyAsDouble(best) > CLEARLY * left.applyAsDouble(t))
        .min(Comparator.comparingInt(t -> candidate.apply(t).keys().size()))
        .orElse(best);
  }

  private boolean sameTable(T one, T other) {
    return candidate.apply(one).table().name().equals(candidate.apply(other).table().name());
  }
}
