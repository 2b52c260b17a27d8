package dado.kit.canvas;

/// How much of a diagram can be seen at a zoom.
public enum Detail {
  /// Boxes and edges alone.
  BOXES,
  /// Bars where the text would be.
  BARS,
  /// Everything, text included.
  FULL;

  private static final double BARS_FROM = 0.18;
  private static final double FULL_FROM = 0.55;

  /// The detail of a zoom; 1 is the natural size.
  public static Detail of(double zoom) {
    if (zoom < BARS_FROM) {
      return BOXES;
    }
    return zoom < FULL_FROM ? BARS : FULL;
  }
}
