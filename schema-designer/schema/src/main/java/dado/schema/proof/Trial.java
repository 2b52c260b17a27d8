package dado.schema.proof;

import java.time.Duration;

/// One thing that was done on a real engine, and what came of it.
///
/// @param what the act, for people ("Up: 1 statement")
/// @param result what came of it ("catalog equals the design")
public record Trial(String what, String result, Duration took) {}
