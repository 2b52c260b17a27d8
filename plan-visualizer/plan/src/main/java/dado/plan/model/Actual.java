package dado.plan.model;

import java.util.List;
import java.util.OptionalDouble;

/// What happened in a step, as printed: **per loop** for times and rows, totals for counters.
/// Totals of times and rows live in `Metrics`.
///
/// @param startupMillis milliseconds to the first row, per loop; empty with TIMING OFF
/// @param totalMillis milliseconds to the last row, per loop, with everything below
/// @param timeError half a unit of the last printed digit of `totalMillis`, milliseconds per loop
/// @param rows rows that it gave, per loop
/// @param rowsError half a unit of the last printed digit of `rows`
/// @param loops how often it ran, over all processes; 0 when never executed
/// @param rowsRemoved rows that its filters threw away, per loop; empty where none was printed
/// @param counters blocks, WAL and I/O times: totals over all loops and processes, with everything
///   below
/// @param workers what each parallel worker did; empty without VERBOSE
public record Actual(
    OptionalDouble startupMillis,
    OptionalDouble totalMillis,
    double timeError,
    double rows,
    double rowsError,
    double loops,
    OptionalDouble rowsRemoved,
    Counters counters,
    List<Worker> workers) {

  /// A step that never ran.
  public static final Actual NEVER =
      new Actual(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          0,
          0,
          0,
          0,
          OptionalDouble.empty(),
          Counters.NONE,
          List.of());

  public Actual {
    workers = List.copyOf(workers);
  }

  /// Whether the step ran at all.
  public boolean executed() {
    return loops > 0;
  }
}
