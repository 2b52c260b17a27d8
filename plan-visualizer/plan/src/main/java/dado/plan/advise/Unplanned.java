package dado.plan.advise;

import dado.plan.workload.WorkloadStatement;

/// A statement that no advice is given for.
///
/// @param reason why it has no plan, as a sentence
public record Unplanned(WorkloadStatement statement, String reason) {}
