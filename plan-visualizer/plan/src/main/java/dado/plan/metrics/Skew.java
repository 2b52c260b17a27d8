package dado.plan.metrics;

import java.util.List;

/// How evenly parallel processes shared a step.
///
/// @param processes the leader first, where it took part; then the workers
/// @param factor the longest time through the average (rows, where nothing was timed); 1 when all
///   did the same
public record Skew(List<ProcessShare> processes, double factor) {

  public Skew {
    processes = List.copyOf(processes);
  }
}
