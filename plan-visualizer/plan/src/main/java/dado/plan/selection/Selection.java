package dado.plan.selection;

import dado.plan.whatif.Hypothetical;
import dado.plan.workload.WorkloadStatement;
import dado.schema.dialect.Progress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// Chooses indexes for a workload: those that planners take when all are offered, then whole
/// candidates greedily by gain per byte, then without those that are worth too little.
///
/// Ideas of 1985 to 1997 (drop heuristics, what-if greedy); what is chosen depends on nothing but
/// the costs: the same workload gives the same answer.
public final class Selection {
  /// An index that improves the workload by less, as a part of its weight, is not worth its place.
  static final double LEAST = 0.001;

  /// How often the winners are set aside to see who comes second.
  private static final int ROUNDS = 3;

  /// Sizes below this count as this: of two tiny indexes the more useful one comes first.
  private static final double SMALL = 256 << 10;

  private final Costs costs;
  private final OptionalLong budget;
  private final long deadline;
  private final Progress progress;
  private final Map<Hypothetical, String> reasons = new LinkedHashMap<>();
  private boolean late;

  /// @param budget the most bytes that all indexes together may take; empty for no limit
  /// @param deadline the moment of `System.nanoTime()` when the search ends with what it has
  public Selection(Costs costs, OptionalLong budget, long deadline, Progress progress) {
    this.costs = costs;
    this.budget = budget;
    this.deadline = deadline;
    this.progress = progress;
  }

  /// The chosen indexes, the most valuable first.
  ///
  /// @param value what the workload loses without the index, as `Costs.value` measures, above 0
  public record Chosen(Hypothetical index, double value) {}

  /// The indexes that some statement's planner takes when it is offered all of its own, and those
  /// that it takes next when these are set aside.
  public Set<Hypothetical> winners() throws SQLException {
    Set<Hypothetical> winners = new LinkedHashSet<>();
    int done = 0;
    for (WorkloadStatement statement : costs.statements()) {
      tell(
          "Asking the planner which indexes it takes", done++ / (double) costs.statements().size());
      winners.addAll(winners(statement));
    }
    return winners;
  }

  /// Of indexes that do not fit into the budget by themselves none wins.
  private Set<Hypothetical> winners(WorkloadStatement statement) throws SQLException {
    Set<Hypothetical> winners = new LinkedHashSet<>();
    Set<Hypothetical> offered = fitting(costs.relevant(statement));
    for (int round = 0; round < ROUNDS && !offered.isEmpty() && !isLate(); round++) {
      Set<Hypothetical> taken = costs.plan(statement, offered).used();
      winners.addAll(taken);
      offered.removeAll(taken);
      round = taken.isEmpty() ? ROUNDS : round;
    }
    return winners;
  }

  private Set<Hypothetical> fitting(Set<Hypothetical> indexes) throws SQLException {
    Set<Hypothetical> fitting = new LinkedHashSet<>();
    for (Hypothetical index : indexes) {
      if (fits(Set.of(), index)) {
        fitting.add(index);
      }
    }
    return fitting;
  }

  /// The choice among indexes.
  public List<Chosen> choose(Set<Hypothetical> pool) throws SQLException {
    Set<Hypothetical> chosen = greedy(new LinkedHashSet<>(), pool);
    bundles(chosen, pool);
    Set<Hypothetical> single = budget.isPresent() ? single(pool) : Set.of();
    if (!single.isEmpty() && costs.value(single) < costs.value(chosen)) {
      chosen = greedy(new LinkedHashSet<>(single), pool);
    }
    if (prune(chosen)) {
      greedy(chosen, pool);
      prune(chosen);
    }
    List<Chosen> valued = new ArrayList<>();
    for (Hypothetical index : chosen) {
      valued.add(new Chosen(index, worth(chosen, index)));
      reasons.remove(index);
    }
    valued.sort(
        Comparator.comparingDouble((Chosen c) -> -c.value()).thenComparing(c -> c.index().title()));
    return valued;
  }

  /// Why each of the others was not chosen, as a sentence.
  public Map<Hypothetical, String> reasons() {
    return reasons;
  }

  /// Whether the time was up before the search was done.
  public boolean wasLate() {
    return late;
  }

  /// Adds what gains most for its size until nothing gains enough. Gains only shrink as others
  /// join, mostly: an old one that is still the best when measured anew is taken without measuring
  /// the rest.
  private Set<Hypothetical> greedy(Set<Hypothetical> chosen, Set<Hypothetical> pool)
      throws SQLException {
    Map<Hypothetical, Double> gains = new LinkedHashMap<>();
    for (Hypothetical index : pool) {
      gains.put(index, Double.MAX_VALUE);
    }
    gains.keySet().removeAll(chosen);
    while (!gains.isEmpty() && !isLate()) {
      tell("Choosing indexes: " + chosen.size() + " so far", -1);
      Hypothetical best = best(gains);
      double gain = gain(chosen, best);
      double score = gain / Math.max(SMALL, (double) costs.bytes(best));
      gains.put(best, score);
      boolean enough = gain >= LEAST * costs.weight();
      if (!enough || !fits(chosen, best)) {
        gains.remove(best);
        reasons.put(best, enough ? budgetReason(best) : gainReason(chosen, best));
      } else if (best(gains).equals(best)) {
        gains.remove(best);
        chosen.removeIf(c -> isPrefix(c, best));
        chosen.add(best);
      }
    }
    return chosen;
  }

  /// Adds indexes that help only together, as those for the arms of an OR: what one statement's
  /// planner takes at once.
  private void bundles(Set<Hypothetical> chosen, Set<Hypothetical> pool) throws SQLException {
    for (WorkloadStatement statement : costs.statements()) {
      Set<Hypothetical> bundle = new LinkedHashSet<>(costs.plan(statement, pool).used());
      boolean together = bundle.size() > 1 && !chosen.containsAll(bundle);
      Set<Hypothetical> with = new LinkedHashSet<>(chosen);
      with.addAll(bundle);
      if (together && costs.value(chosen) - costs.value(with) >= LEAST * costs.weight()) {
        bundle.removeAll(chosen);
        addIfItFits(chosen, bundle);
      }
    }
  }

  private void addIfItFits(Set<Hypothetical> chosen, Set<Hypothetical> bundle) throws SQLException {
    Set<Hypothetical> with = new LinkedHashSet<>(chosen);
    boolean fits = true;
    for (Hypothetical index : bundle) {
      fits &= fits(with, index);
      with.add(index);
    }
    if (fits) {
      chosen.addAll(bundle);
    }
  }

  /// The one index that gains most by itself and fits: many small ones can crowd it out of a
  /// budget.
  private Set<Hypothetical> single(Set<Hypothetical> pool) throws SQLException {
    Set<Hypothetical> best = Set.of();
    for (Hypothetical index : pool) {
      Set<Hypothetical> alone = Set.of(index);
      if (fits(Set.of(), index) && costs.value(alone) < costs.value(best)) {
        best = alone;
      }
    }
    return best;
  }

  private static Hypothetical best(Map<Hypothetical, Double> gains) {
    return gains.entrySet().stream()
        .min(
            Comparator.comparingDouble((Map.Entry<Hypothetical, Double> e) -> -e.getValue())
                .thenComparing(e -> e.getKey().title()))
        .orElseThrow()
        .getKey();
  }

  private double gain(Set<Hypothetical> chosen, Hypothetical index) throws SQLException {
    Set<Hypothetical> with = new LinkedHashSet<>(chosen);
    with.add(index);
    return costs.value(chosen) - costs.value(with);
  }

  private boolean fits(Set<Hypothetical> chosen, Hypothetical index) throws SQLException {
    if (budget.isEmpty()) {
      return true;
    }
    long bytes = costs.bytes(index);
    for (Hypothetical each : chosen) {
      bytes += isPrefix(each, index) ? 0 : costs.bytes(each);
    }
    return bytes <= budget.getAsLong();
  }

  private String budgetReason(Hypothetical index) throws SQLException {
    return "It helps, but its "
        + Sizes.text(costs.bytes(index))
        + " do not fit into the budget of "
        + Sizes.text(budget.orElse(0))
        + " beside better ones.";
  }

  private String gainReason(Set<Hypothetical> chosen, Hypothetical index) throws SQLException {
    if (gain(Set.of(), index) < LEAST * costs.weight()) {
      return "The planner does not take it, or gains nothing by it: tried.";
    }
    WorkloadStatement helped = mostHelped(index);
    List<String> better =
        costs.plan(helped, chosen).used().stream().map(Hypothetical::title).sorted().toList();
    return "It helps "
        + helped.source()
        + " by itself, but "
        + (better.isEmpty() ? "the others do" : String.join(" and ", better) + " does")
        + " as much or more: tried.";
  }

  private WorkloadStatement mostHelped(Hypothetical index) throws SQLException {
    WorkloadStatement best = costs.statements().iterator().next();
    double least = 0;
    for (WorkloadStatement statement : costs.statements()) {
      double value = costs.value(statement, Set.of(index));
      if (value < least) {
        best = statement;
        least = value;
      }
    }
    return best;
  }

  /// Drops the least valuable index while it is worth too little; whether one was dropped.
  private boolean prune(Set<Hypothetical> chosen) throws SQLException {
    boolean dropped = false;
    while (!chosen.isEmpty()) {
      Hypothetical least = null;
      double worth = Double.MAX_VALUE;
      for (Hypothetical index : chosen) {
        double own = worth(chosen, index);
        if (own < worth) {
          least = index;
          worth = own;
        }
      }
      if (least == null || worth >= LEAST * costs.weight()) {
        break;
      }
      chosen.remove(least);
      reasons.put(least, "The others that are suggested do as much without it: tried.");
      dropped = true;
    }
    return dropped;
  }

  private double worth(Set<Hypothetical> chosen, Hypothetical index) throws SQLException {
    Set<Hypothetical> without = new LinkedHashSet<>(chosen);
    without.remove(index);
    return costs.value(without) - costs.value(chosen);
  }

  /// Whether an index begins with all of another's keys, and can stand for it.
  static boolean isPrefix(Hypothetical narrow, Hypothetical wide) {
    return narrow.table().equals(wide.table())
        && !narrow.equals(wide)
        && narrow.index().method().equals("btree")
        && wide.index().method().equals("btree")
        && narrow.index().where().equals(wide.index().where())
        && narrow.index().include().isEmpty()
        && wide.index().keys().size() >= narrow.index().keys().size()
        && wide.index()
            .keys()
            .subList(0, narrow.index().keys().size())
            .equals(narrow.index().keys());
  }

  private boolean isLate() {
    late |= System.nanoTime() - deadline > 0;
    return late;
  }

  private void tell(String what, double fraction) {
    progress.report(what, fraction);
    if (progress.cancelled()) {
      throw new CancellationException("Nobody waits for the advice any more.");
    }
  }
}
