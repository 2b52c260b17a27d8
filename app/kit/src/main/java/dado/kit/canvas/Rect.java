package dado.kit.canvas;

/// A rectangle in the units of a diagram.
public record Rect(double x, double y, double width, double height) {

  /// The right edge.
  public double right() {
    return x + width;
  }

  /// The bottom edge.
  public double bottom() {
    return y + height;
  }

  /// The middle from left to right.
  public double centerX() {
    return x + width / 2;
  }

  /// The middle from top to bottom.
  public double centerY() {
    return y + height / 2;
  }

  /// Whether a point lies inside, the edges included.
  public boolean contains(double px, double py) {
    return px >= x && px <= right() && py >= y && py <= bottom();
  }

  /// Whether two rectangles share a point. A line has a width or height of 0 and still counts.
  public boolean intersects(Rect other) {
    return x <= other.right() && right() >= other.x && y <= other.bottom() && bottom() >= other.y;
  }
}
