package dado.plan.advise;

import dado.plan.selection.Costs;
import dado.plan.selection.Selection;
import dado.plan.selection.Selection.Chosen;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.plan.whatif.WhatIf;
import dado.plan.workload.WorkloadStatement;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The choice of indexes at one place: tried, guarded against fragile plans, and each with the
/// statements that it serves.
final class Trying {
  /// An index has to leave no more than this of what some statement costs.
  static final double MOST_LEFT = 0.7;

  /// What costs less than this in the planner's unit is fast enough without another index, which
  /// would cost more on every write than it saves.
  private static double cheap(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> 75;
      case SQLITE -> 300;
      case MYSQL, MARIADB -> 0;
    };
  }

  private final WhatIf place;
  private final Costs costs;
  private final OptionalLong budget;
  private final long deadline;
  private final Progress progress;
  private final Map<Hypothetical, String> reasons = new LinkedHashMap<>();
  private boolean late;

  Trying(WhatIf place, Costs costs, OptionalLong budget, long deadline, Progress progress) {
    this.place = place;
    this.costs = costs;
    this.budget = budget;
    this.deadline = deadline;
    this.progress = progress;
  }

  WhatIf place() {
    return place;
  }

  Costs costs() {
    return costs;
  }

  /// Why the others were not chosen.
  Map<Hypothetical, String> reasons() {
    return reasons;
  }

  boolean wasLate() {
    return late;
  }

  /// What the planner takes when it is offered all.
  Set<Hypothetical> winners() throws SQLException {
    Selection selection = new Selection(costs, budget, deadline, progress);
    Set<Hypothetical> winners = selection.winners();
    late |= selection.wasLate();
    return winners;
  }

  /// The best of some indexes together, without those that are not worth it or not to be trusted.
  List<Chosen> choose(Set<Hypothetical> pool) throws SQLException {
    Set<Hypothetical> left = new LinkedHashSet<>(pool);
    while (true) {
      Selection selection = new Selection(costs, budget, deadline, progress);
      List<Chosen> chosen = selection.choose(left);
      selection.reasons().forEach(reasons::putIfAbsent);
      late |= selection.wasLate();
      Map<Hypothetical, String> doubts = doubts(chosen);
      if (doubts.isEmpty()) {
        chosen.forEach(c -> reasons.remove(c.index()));
        return chosen;
      }
      reasons.putAll(doubts);
      left.removeAll(doubts.keySet());
    }
  }

  private Map<Hypothetical, String> doubts(List<Chosen> chosen) throws SQLException {
    Set<Hypothetical> all = new LinkedHashSet<>(chosen.stream().map(Chosen::index).toList());
    Map<Hypothetical, String> doubts = new LinkedHashMap<>();
    for (WorkloadStatement statement : costs.statements()) {
      Planned before = costs.plan(statement, Set.of());
      Optional<Fragility.Fragile> fragile = Fragility.of(before, costs.plan(statement, all));
      fragile.ifPresent(f -> doubts.put(f.index(), f.reason()));
    }
    for (Hypothetical index : all) {
      double best = bestLeft(all, index);
      if (best > MOST_LEFT && !doubts.containsKey(index)) {
        doubts.put(index, tooLittle(best));
      }
    }
    return doubts;
  }

  private static String tooLittle(double left) {
    return String.format(
        Locale.ROOT,
        "It saves too little: the statement that it helps most keeps %.0f %% of its cost: tried.",
        left * 100);
  }

  /// What is left of the cost of the statement that an index helps most.
  private double bestLeft(Set<Hypothetical> all, Hypothetical index) throws SQLException {
    Set<Hypothetical> without = new LinkedHashSet<>(all);
    without.remove(index);
    double best = 1;
    for (WorkloadStatement statement : costs.statements()) {
      Planned before = costs.plan(statement, without);
      boolean cheap = before.cost() < cheap(before.query().engine());
      if (!cheap && costs.relevant(statement).contains(index)) {
        best = Math.min(best, costs.plan(statement, all).cost() / before.cost());
      }
    }
    return best;
  }

  /// Each statement before and with indexes.
  List<Effect> effects(Set<Hypothetical> indexes) throws SQLException {
    List<Effect> effects = new ArrayList<>();
    for (WorkloadStatement statement : costs.statements()) {
      Planned before = costs.plan(statement, Set.of());
      Planned after = costs.plan(statement, indexes);
      effects.add(
          new Effect(statement, before.cost(), after.cost(), before.query(), after.query()));
    }
    return effects;
  }

  /// Those of the statements whose plan reads an index.
  Set<WorkloadStatement> served(Set<Hypothetical> all, Hypothetical index) throws SQLException {
    Set<WorkloadStatement> served = new LinkedHashSet<>();
    for (WorkloadStatement statement : costs.statements()) {
      if (costs.plan(statement, all).used().contains(index)) {
        served.add(statement);
      }
    }
    return served;
  }
}
