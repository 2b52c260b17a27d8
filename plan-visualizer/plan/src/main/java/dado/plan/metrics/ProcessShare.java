package dado.plan.metrics;

/// What one of several parallel processes did in a step, with everything below.
///
/// @param worker its number from 0; -1 for the leader, whose part is what the workers leave of the
///   whole
/// @param millis wall time over its loops; zero where the plan was not timed
/// @param rows rows that it gave over its loops
public record ProcessShare(int worker, double loops, Measured millis, Measured rows) {
  static final int LEADER = -1;

  /// Whether this is the process that the client talks to, rather than a worker.
  public boolean isLeader() {
    return worker == LEADER;
  }

  ProcessShare without(ProcessShare other) {
    return new ProcessShare(
        worker, loops - other.loops, millis.minus(other.millis), rows.minus(other.rows));
  }

  ProcessShare notNegative() {
    return new ProcessShare(worker, loops, millis.notNegative(), rows.notNegative());
  }
}
