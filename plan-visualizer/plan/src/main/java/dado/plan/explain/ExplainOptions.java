package dado.plan.explain;

import java.time.Duration;

/// How to explain a statement.
///
/// @param analyze whether to run it
/// @param allowWrites whether a statement that writes may be run (and rolled back)
/// @param statementTimeout after which the server, or Dado, stops it
/// @param lockTimeout after which the server gives up waiting for a lock
public record ExplainOptions(
    boolean analyze, boolean allowWrites, Duration statementTimeout, Duration lockTimeout) {

  /// The plan only: nothing runs.
  public static final ExplainOptions PLAN =
      new ExplainOptions(false, false, Duration.ofSeconds(30), Duration.ofSeconds(2));

  /// Runs a statement that only reads, for 30 seconds at most.
  public static final ExplainOptions ANALYZE =
      new ExplainOptions(true, false, Duration.ofSeconds(30), Duration.ofSeconds(2));
}
