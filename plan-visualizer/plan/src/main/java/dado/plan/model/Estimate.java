package dado.plan.model;

import java.util.OptionalDouble;

/// What the planner expected of a step, as printed; costs in the planner's own unit.
///
/// @param startupCost before the first row
/// @param totalCost until the last row, with everything below
/// @param rows rows per loop (for each process, below a Gather)
/// @param width bytes per row
public record Estimate(
    OptionalDouble startupCost,
    OptionalDouble totalCost,
    OptionalDouble rows,
    OptionalDouble width) {

  /// Nothing was printed.
  public static final Estimate NONE =
      new Estimate(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());
}
