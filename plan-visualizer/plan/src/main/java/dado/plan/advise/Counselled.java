package dado.plan.advise;

import dado.plan.candidate.Counsel;
import dado.plan.workload.WorkloadStatement;
import java.util.Optional;

/// Advice for a statement that is no index.
///
/// @param rewritten the whole statement as a rewrite would have it; empty where the advice is words
/// @param trial what the planner makes of that; empty where it was not tried
public record Counselled(
    WorkloadStatement statement,
    Counsel counsel,
    Optional<String> rewritten,
    Optional<RewriteTrial> trial) {

  /// The same after a trial.
  Counselled tried(RewriteTrial made) {
    return new Counselled(statement, counsel, rewritten, Optional.of(made));
  }
}
