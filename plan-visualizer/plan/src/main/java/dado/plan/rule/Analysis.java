package dado.plan.rule;

import dado.plan.metrics.Metrics;
import dado.plan.model.Query;
import java.util.List;

/// A plan with what Dado computed and found, the costliest finding first.
public record Analysis(Query query, Metrics metrics, List<Finding> findings) {
  public Analysis {
    findings = List.copyOf(findings);
  }
}
