package dado.plan.rule;

import dado.schema.migration.Risk.Severity;
import java.util.List;

/// Something in a plan that costs time.
///
/// @param rule the id of the rule that found it
/// @param nodeId the step concerned
/// @param headline one sentence that says what and how much
/// @param evidence the numbers behind it, one a line, with units
/// @param remedies what to do, the best first
/// @param share how much of the whole fixing it can save at most, 0 to 1
public record Finding(
    String rule,
    Severity severity,
    int nodeId,
    String headline,
    List<String> evidence,
    List<Remedy> remedies,
    double share) {

  public Finding {
    evidence = List.copyOf(evidence);
    remedies = List.copyOf(remedies);
  }
}
