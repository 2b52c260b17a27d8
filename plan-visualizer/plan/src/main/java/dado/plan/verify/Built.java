package dado.plan.verify;

import dado.plan.whatif.Hypothetical;
import java.time.Duration;
import java.util.OptionalDouble;

/// An index that was built on the copy.
///
/// @param took its building
/// @param bytes its size
/// @param writeFactor what inserts into its table take with it for what they took without it: WAL
///   bytes on PostgreSQL, time elsewhere; empty where that could not be measured
public record Built(Hypothetical index, Duration took, long bytes, OptionalDouble writeFactor) {}
