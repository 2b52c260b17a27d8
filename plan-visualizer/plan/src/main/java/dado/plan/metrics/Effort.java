package dado.plan.metrics;

import dado.plan.model.Counters;
import java.util.Optional;

/// What a step cost, alone or with all that ran inside it.
///
/// @param wallMillis wall time in milliseconds; below a Gather it is time × loops / processes, so
///   that it adds up to the whole; empty where the plan was not timed
/// @param cpuMillis time × loops of all processes together, waiting included; the same as the wall
///   time where one process ran
/// @param counters totals of all that was counted; those that are zero are left out
public record Effort(
    Optional<Measured> wallMillis, Optional<Measured> cpuMillis, Counters counters) {}
