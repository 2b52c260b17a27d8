package dado.kit.canvas;

/// What part of a diagram a view shows: a point `p` of the diagram is at `p * zoom + pan` in it.
///
/// @param zoom 1 is the natural size; from 0.02 to 4
/// @param panX where the diagram's origin is in the view, logical pixels
/// @param panY the same, downwards
record Viewport(double zoom, double panX, double panY) {
  static final double SMALLEST = 0.02;
  static final double LARGEST = 4;
  static final Viewport NATURAL = new Viewport(1, 0, 0);

  private static final double MARGIN = 24;

  /// Text of 12 units is then ten pixels high.
  static final double READABLE = 0.66;

  /// The whole of `bounds` in the middle of a view, never larger than natural.
  static Viewport fitting(Rect bounds, double width, double height) {
    return fitting(bounds, width, height, MARGIN, SMALLEST);
  }

  /// The same with a margin and a least zoom.
  static Viewport fitting(
      Rect bounds, double width, double height, double margin, double smallest) {
    double roomX = Math.max(1, width - 2 * margin);
    double roomY = Math.max(1, height - 2 * margin);
    double scale =
        Math.min(roomX / Math.max(1, bounds.width()), roomY / Math.max(1, bounds.height()));
    double zoom = Math.clamp(scale, smallest, 1);
    return new Viewport(
        zoom, width / 2 - bounds.centerX() * zoom, height / 2 - bounds.centerY() * zoom);
  }

  /// As small as can be read, with `thing` in the middle where the diagram reaches that far.
  static Viewport around(Rect thing, Rect bounds, double width, double height) {
    return new Viewport(
        READABLE,
        middle(thing.centerX(), bounds.x(), bounds.right(), width),
        middle(thing.centerY(), bounds.y(), bounds.bottom(), height));
  }

  private static double middle(double at, double from, double to, double room) {
    double all = (to - from) * READABLE;
    if (all <= room - 2 * MARGIN) {
      return room / 2 - (from + to) / 2 * READABLE;
    }
    double least = room - MARGIN - to * READABLE;
    double most = MARGIN - from * READABLE;
    return Math.clamp(room / 2 - at * READABLE, least, most);
  }

  /// Zoomed so that the point under (`x`, `y`) of the view stays where it is.
  Viewport zoomed(double factor, double x, double y) {
    double next = clamp(zoom * factor);
    double real = next / zoom;
    return new Viewport(next, x - (x - panX) * real, y - (y - panY) * real);
  }

  Viewport panned(double dx, double dy) {
    return new Viewport(zoom, panX + dx, panY + dy);
  }

  /// Moved so that a point of the diagram is in the middle of a view.
  Viewport centered(double x, double y, double width, double height) {
    return new Viewport(zoom, width / 2 - x * zoom, height / 2 - y * zoom);
  }

  /// Moved no further than needed to show `rect`; its left top corner first when it is too large.
  Viewport revealing(Rect rect, double width, double height) {
    return panned(
        shift(viewX(rect.x()), viewX(rect.right()), width),
        shift(viewY(rect.y()), viewY(rect.bottom()), height));
  }

  double viewX(double x) {
    return x * zoom + panX;
  }

  double viewY(double y) {
    return y * zoom + panY;
  }

  double diagramX(double x) {
    return (x - panX) / zoom;
  }

  double diagramY(double y) {
    return (y - panY) / zoom;
  }

  /// The part of the diagram that a view of a size shows.
  Rect visible(double width, double height) {
    return new Rect(diagramX(0), diagramY(0), width / zoom, height / zoom);
  }

  private static double shift(double from, double to, double room) {
    double margin = Math.min(MARGIN, Math.max(0, (room - (to - from)) / 2));
    if (from < margin || to - from > room) {
      return margin - from;
    }
    return to > room - margin ? room - margin - to : 0;
  }

  private static double clamp(double zoom) {
    return Math.clamp(zoom, SMALLEST, LARGEST);
  }

  /// What one frame shows.
  ///
  /// @param scale device pixels in a logical pixel
  record Frame(Viewport viewport, Rect visible, double scale) {}
}
