package dado.plan.advise;

import dado.plan.health.Weakness;
import dado.plan.whatif.Rung;
import dado.plan.workload.WorkloadStatement;
import java.util.List;

/// What indexes would do for a workload.
///
/// @param rung how far the suggestions were tried
/// @param where the place where they were tried
/// @param notes what is otherwise there than in the user's database, and what was left out, one
///   sentence each
/// @param suggestions the most valuable first
/// @param rejected what was considered and is not suggested
/// @param counsels rewrites, statistics to gather, and statements that need nothing
/// @param weaknesses what is wrong with the indexes that there are, or with keys that lack one
/// @param effects each statement before and with all suggestions, in the workload's order
/// @param unplanned statements without a plan
/// @param finished whether the search came to its end; else the time was up before
/// @param calls how often the planner was asked
public record WorkloadAdvice(
    Rung rung,
    String where,
    List<String> notes,
    List<Suggestion> suggestions,
    List<Rejected> rejected,
    List<Counselled> counsels,
    List<Weakness> weaknesses,
    List<Effect> effects,
    List<Unplanned> unplanned,
    boolean finished,
    int calls) {

  public WorkloadAdvice {
    notes = List.copyOf(notes);
    suggestions = List.copyOf(suggestions);
    rejected = List.copyOf(rejected);
    counsels = List.copyOf(counsels);
    weaknesses = List.copyOf(weaknesses);
    effects = List.copyOf(effects);
    unplanned = List.copyOf(unplanned);
  }

  /// What is left of the workload's cost, as the weighted geometric mean over its statements; 1 for
  /// no change.
  public double left() {
    double weight = effects.stream().mapToDouble(e -> e.statement().weight()).sum();
    double logs =
        effects.stream().mapToDouble(e -> e.statement().weight() * Math.log(e.left())).sum();
    return weight > 0 ? Math.exp(logs / weight) : 1;
  }

  /// The statements of the workload.
  List<WorkloadStatement> statements() {
    return effects.stream().map(Effect::statement).toList();
  }
}
