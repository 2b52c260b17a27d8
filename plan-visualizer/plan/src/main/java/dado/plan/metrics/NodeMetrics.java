package dado.plan.metrics;

import java.util.Map;
import java.util.Optional;

/// What Dado computed about one step of a plan.
///
/// @param self the step alone: inclusive - all that ran inside it
/// @param inclusive the step with all that ran inside it: its children and SubPlans, the InitPlans
///   that it was the first to need, its part of the common table expressions that it scans
/// @param share of the whole that the step alone has, 0 to 1
/// @param basis what the share is a share of
/// @param processes how many processes ran it side by side; a fraction where not all ran it each
///   time
/// @param rows rows that it gave over all loops: rows per loop × loops
/// @param removedBy rows that it threw away over all loops, by the way: per loop rounded to whole
///   rows, so ± 0.5 × loops; rechecks only where there were any
/// @param removed rows that its filters threw away over all loops, rechecks not counted; MySQL
///   filters in a step of its own, for which it is rows in - rows out
/// @param misestimate how far the planner's row estimate was off; empty where it cannot be judged
/// @param skew how evenly parallel processes shared it; empty where the server printed no workers
/// @param collecting for a Gather whose workers were printed: the wall time that the leader did not
///   spend running the part below itself, waiting included
/// @param raisedMillis by how much what ran inside it exceeded what the server printed for the step
///   itself, beyond all rounding; Dado counts the step as that much longer
public record NodeMetrics(
    Effort self,
    Effort inclusive,
    double share,
    Basis basis,
    double processes,
    Optional<Measured> rows,
    Map<Removal, Measured> removedBy,
    Optional<Measured> removed,
    Optional<Misestimate> misestimate,
    Optional<Skew> skew,
    Optional<Measured> collecting,
    double raisedMillis) {

  /// Wall time of the step and all that ran inside it, over all loops.
  public Optional<Measured> inclusiveMillis() {
    return inclusive.wallMillis();
  }

  /// Wall time of the step alone.
  public Optional<Measured> selfMillis() {
    return self.wallMillis();
  }
}
