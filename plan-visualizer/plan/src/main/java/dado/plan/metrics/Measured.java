package dado.plan.metrics;

/// A computed number and how far off it can be, from the rounding of what it was computed from.
///
/// @param error half the width of the interval, in the value's own unit
public record Measured(double value, double error) {

  /// Nothing, exactly.
  public static final Measured ZERO = exact(0);

  /// A number without rounding error.
  public static Measured exact(double value) {
    return new Measured(value, 0);
  }

  /// A number that stands for an interval; the error is the way to the end that is further off.
  public static Measured within(double value, double least, double most) {
    return new Measured(value, Math.max(0, Math.max(value - least, most - value)));
  }

  /// The sum; the errors add up.
  public Measured plus(Measured other) {
    return new Measured(value + other.value, error + other.error);
  }

  /// The difference; the errors add up.
  public Measured minus(Measured other) {
    return new Measured(value - other.value, error + other.error);
  }

  /// The multiple, error included.
  public Measured times(double factor) {
    return new Measured(value * factor, error * Math.abs(factor));
  }

  /// At least nothing: what lay below is in the error.
  public Measured notNegative() {
    return value >= 0 ? this : new Measured(0, Math.max(error, -value));
  }

  /// The least that it can be, of what is never negative.
  public double least() {
    return Math.max(0, value - error);
  }

  /// The most that it can be.
  public double most() {
    return value + error;
  }
}
