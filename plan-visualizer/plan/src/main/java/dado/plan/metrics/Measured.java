package dado.plan.metrics;

/// A computed number and how far off it can be, from the rounding of what it was computed from.
///
/// @param error half the width of the interval, in the value's own unit
public record Measured(double value, double error) {

  /// A number without rounding error.
  public static Measured exact(double value) {
    return new Measured(value, 0);
  }
}
