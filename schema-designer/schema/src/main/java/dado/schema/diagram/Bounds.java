package dado.schema.diagram;

/// An upright rectangle of a diagram, in its own units.
///
/// @param width zero or more
/// @param height zero or more
public record Bounds(double x, double y, double width, double height) {

  /// The right edge.
  public double right() {
    return x + width;
  }

  /// The lower edge.
  public double bottom() {
    return y + height;
  }

  /// Whether a point lies inside or on the border.
  public boolean contains(double px, double py) {
    return px >= x && px <= right() && py >= y && py <= bottom();
  }

  /// Whether the two share more than a border.
  public boolean overlaps(Bounds other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /// This rectangle with a margin on all sides.
  public Bounds grown(double margin) {
    return new Bounds(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
  }

  /// The smallest rectangle around both.
  public Bounds union(Bounds other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Bounds(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  /// This rectangle that far right and down.
  public Bounds moved(double dx, double dy) {
    return new Bounds(x + dx, y + dy, width, height);
  }
}
