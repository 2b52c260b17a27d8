package dado.plan.verify;

import dado.plan.rule.Analysis;
import dado.plan.whatif.Hypothetical;
import dado.plan.workload.WorkloadStatement;
import java.util.Optional;
import java.util.Set;

/// A statement, run before and after.
///
/// @param before its plan without the indexes; empty where it did not run
/// @param after its plan with all of them; empty where it did not run
/// @param millisBefore the median of three runs, milliseconds, rows fetched; 0 where it did not run
/// @param millisAfter the same with the indexes
/// @param used the indexes that its plan reads
/// @param problem why it has no times, or no exact ones, as a sentence
public record Run(
    WorkloadStatement statement,
    Optional<Analysis> before,
    Optional<Analysis> after,
    double millisBefore,
    double millisAfter,
    Set<Hypothetical> used,
    Optional<String> problem) {
  private static final double CLEARLY = 1.2;
  private static final double FELT = 1;

  public Run {
    used = Set.copyOf(used);
  }

  /// Whether it takes more than a fifth and more than a millisecond longer than before.
  public boolean isSlower() {
    return millisAfter > millisBefore * CLEARLY && millisAfter - millisBefore > FELT;
  }

  /// Whether it took more than a fifth and more than a millisecond longer before.
  public boolean isFaster() {
    return millisBefore > millisAfter * CLEARLY && millisBefore - millisAfter > FELT;
  }
}
