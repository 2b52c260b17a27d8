package dado.plan.metrics;

import java.util.Optional;

/// What Dado computed about one step of a plan.
///
/// @param inclusiveMillis wall time of the step and all below it, over all loops
/// @param selfMillis wall time of the step alone
/// @param share of the whole: of the execution's time when measured, else of the planner's cost; 0
///   to 1
/// @param shareIsTime whether `share` speaks of time rather than of cost
/// @param rows rows that it gave over all loops
/// @param removed rows that its filter threw away over all loops
/// @param misestimate how far the planner's row estimate was off
public record NodeMetrics(
    Optional<Measured> inclusiveMillis,
    Optional<Measured> selfMillis,
    double share,
    boolean shareIsTime,
    Optional<Measured> rows,
    Optional<Measured> removed,
    Optional<Misestimate> misestimate) {}
