package dado.plan.rule;

import dado.plan.metrics.Metrics;
import dado.plan.model.Query;
import java.util.List;

/// A plan with what Dado computed and found.
///
/// @param findings what would save most first, remarks last
/// @param headline the sentence that a colleague would say about the plan; one with nothing wrong
///   says so
public record Analysis(Query query, Metrics metrics, List<Finding> findings, String headline) {
  public Analysis {
    findings = List.copyOf(findings);
  }
}
