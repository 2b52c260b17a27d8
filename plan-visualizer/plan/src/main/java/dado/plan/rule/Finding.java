package dado.plan.rule;

import dado.schema.migration.Risk.Severity;
import java.util.List;

/// Something in a plan that costs time.
///
/// @param rule the id of the rule that found it
/// @param nodeId the step concerned; its place in the plan's text is `Node.place`
/// @param alsoConcerned the ids of other steps that the finding speaks of: partitions scanned the
///   same way, the steps below an aggregate
/// @param headline one sentence that says what and how much
/// @param evidence the fields and numbers behind it
/// @param remedies what to do, the best first
/// @param share the part of the whole that it concerns, 0 to 1: of the execution's time, or of the
///   planner's cost where nothing was measured
/// @param saving the part of the whole that a fix would save, about and at most, 0 to `share`
public record Finding(
    String rule,
    Severity severity,
    int nodeId,
    List<Integer> alsoConcerned,
    String headline,
    List<Evidence> evidence,
    List<Remedy> remedies,
    double share,
    double saving) {

  public Finding {
    alsoConcerned = List.copyOf(alsoConcerned);
    evidence = List.copyOf(evidence);
    remedies = List.copyOf(remedies);
  }
}
