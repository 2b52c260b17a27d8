package dado.schema.diagram;

/// A point of a diagram, in its own units (pixels at 100 %); y grows downwards.
public record Point(double x, double y) {

  /// The point that far right and down of this one.
  public Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }
}
