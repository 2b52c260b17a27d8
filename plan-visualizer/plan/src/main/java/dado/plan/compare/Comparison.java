package dado.plan.compare;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.rule.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Two plans of one query side by side.
///
/// @param headline what changed and what it is worth, in one sentence
/// @param matches every step of both plans, those of `before` in reading order, then those that are
///   new
/// @param totals in what the plans differ as a whole: time, cost, blocks
/// @param factor how many times less the second takes; below 1 where it takes more
/// @param measured whether times are compared rather than the planner's costs
public record Comparison(
    Analysis before,
    Analysis after,
    String headline,
    List<Match> matches,
    List<Change> totals,
    double factor,
    boolean measured) {

  public Comparison {
    matches = List.copyOf(matches);
    totals = List.copyOf(totals);
  }

  /// Compares two plans, in time that grows with their size and not faster.
  public static Comparison of(Analysis before, Analysis after) {
    List<Match> matches = matches(before, after);
    Worth worth = Worth.of(before, after);
    return new Comparison(
        before,
        after,
        Headline.of(before, after, matches, worth),
        matches,
        totals(before, after),
        worth.factor(),
        worth.kind() == Worth.Kind.TIME);
  }

  /// The steps of both plans that do their work in another way, are new, gone or elsewhere.
  public List<Match> differences() {
    return matches.stream().filter(m -> !m.matched() || m.changed() || m.moved()).toList();
  }

  private static List<Match> matches(Analysis before, Analysis after) {
    Side was = new Side(before.query());
    Side is = new Side(after.query());
    Matching matching = new Matching(was, is);
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < was.size(); i++) {
      matches.add(
          matching.forth(i) < 0
              ? new Match(Optional.of(was.node(i)), Optional.empty(), List.of(), false)
              : match(before, was, after, is, matching, i));
    }
    for (int i = 0; i < is.size(); i++) {
      if (matching.back(i) < 0) {
        matches.add(new Match(Optional.empty(), Optional.of(is.node(i)), List.of(), false));
      }
    }
    return matches;
  }

  private static Match match(
      Analysis before, Side was, Analysis after, Side is, Matching matching, int at) {
    Node one = was.node(at);
    Node other = is.node(matching.forth(at));
    List<Change> changes = new ArrayList<>(Changes.of(before, one, after, other));
    Changes.order(one, other, swapped(was, matching, at)).ifPresent(changes::add);
    return new Match(Optional.of(one), Optional.of(other), changes, matching.isMoved(at));
  }

  /// Whether what a step's first child was is now behind what its second child was.
  private static boolean swapped(Side was, Matching matching, int at) {
    int second = at + 1 < was.end(at) ? was.end(at + 1) : at + 1;
    boolean two = Side.kind(was.node(at)).equals("join") && second < was.end(at);
    if (!two) {
      return false;
    }
    int first = firstPaired(matching, at + 1, second);
    int other = firstPaired(matching, second, was.end(at));
    int here = matching.forth(at);
    return first > here && other > here && first > other;
  }

  private static int firstPaired(Matching matching, int from, int end) {
    for (int i = from; i < end; i++) {
      if (matching.forth(i) >= 0) {
        return matching.forth(i);
      }
    }
    return Side.NONE;
  }

  private static List<Change> totals(Analysis before, Analysis after) {
    List<Change> totals = new ArrayList<>();
    OptionalDouble was = optional(before.metrics().totalMillis().map(t -> t.value()));
    OptionalDouble is = optional(after.metrics().totalMillis().map(t -> t.value()));
    if (was.isPresent() && is.isPresent()) {
      String from = Numbers.millis(was.getAsDouble());
      totals.add(Change.of(Aspect.TIME, from, Numbers.millis(is.getAsDouble())));
    }
    OptionalDouble cost = optional(before.metrics().totalCost());
    OptionalDouble costs = optional(after.metrics().totalCost());
    if (cost.isPresent() && costs.isPresent()) {
      String from = Numbers.cost(cost.getAsDouble());
      totals.add(Change.of(Aspect.COST, from, Numbers.cost(costs.getAsDouble())));
    }
    double blocks = Changes.blocks(before.metrics().counters());
    double others = Changes.blocks(after.metrics().counters());
    if (blocks > 0 || others > 0) {
      totals.add(Change.of(Aspect.BLOCKS, Numbers.count(blocks), Numbers.count(others)));
    }
    totals.removeIf(c -> c.from().equals(c.to()));
    return totals;
  }

  private static OptionalDouble optional(Optional<Double> value) {
    return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
  }
}
