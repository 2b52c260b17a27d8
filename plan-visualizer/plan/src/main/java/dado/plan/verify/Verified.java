package dado.plan.verify;

import java.util.List;

/// What a workload took before and after indexes were really built, on a copy of all rows.
///
/// @param runs in the order of the workload
/// @param built in the order in which they were built
/// @param leftOut indexes that could not be built, and all else that is not as it should be, one
///   sentence each
/// @param where the engine, its version and the place
public record Verified(List<Run> runs, List<Built> built, List<String> leftOut, String where) {
  public Verified {
    runs = List.copyOf(runs);
    built = List.copyOf(built);
    leftOut = List.copyOf(leftOut);
  }

  /// The statements that are slower than before.
  public List<Run> regressions() {
    return runs.stream().filter(Run::isSlower).toList();
  }
}
