package dado.kit.canvas;

/// A rectangle in the units of a diagram.
public record Rect(double x, double y, double width, double height) {

  /// The rectangle that has two points as opposite corners.
  public static Rect between(double x1, double y1, double x2, double y2) {
    return new Rect(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
  }

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

  /// The smallest rectangle around both.
  public Rect union(Rect other) {
    return between(
        Math.min(x, other.x),
        Math.min(y, other.y),
        Math.max(right(), other.right()),
        Math.max(bottom(), other.bottom()));
  }

  /// This rectangle that far right and down.
  public Rect moved(double dx, double dy) {
    return new Rect(x + dx, y + dy, width, height);
  }

  /// This rectangle with a margin on all sides.
  public Rect grown(double margin) {
    return new Rect(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
  }
}
