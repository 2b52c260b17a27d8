package dado.plan.advise;

import dado.plan.candidate.Counsel;
import dado.plan.workload.WorkloadStatement;

/// Advice for a statement that is no index.
public record Counselled(WorkloadStatement statement, Counsel counsel) {}
