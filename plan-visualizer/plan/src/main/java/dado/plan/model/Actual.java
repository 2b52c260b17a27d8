package dado.plan.model;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What happened in a step, as printed: **per loop** for times and rows. Totals live in `Metrics`.
///
/// @param startupMillis milliseconds to the first row, per loop; empty with TIMING OFF
/// @param totalMillis milliseconds to the last row, per loop, with everything below
/// @param timeError half a unit of the last printed digit of `totalMillis`, milliseconds per loop
/// @param rows rows that it gave, per loop
/// @param rowsError half a unit of the last printed digit of `rows`
/// @param loops how often it ran, over all processes; 0 when never executed
/// @param rowsRemoved rows that its filter threw away, per loop; empty where none was printed
/// @param sharedHitBlocks blocks found in the server's cache, total
/// @param sharedReadBlocks blocks read from outside it, total
public record Actual(
    OptionalDouble startupMillis,
    OptionalDouble totalMillis,
    double timeError,
    double rows,
    double rowsError,
    double loops,
    OptionalDouble rowsRemoved,
    OptionalLong sharedHitBlocks,
    OptionalLong sharedReadBlocks) {

  /// Whether the step ran at all.
  public boolean executed() {
    return loops > 0;
  }
}
