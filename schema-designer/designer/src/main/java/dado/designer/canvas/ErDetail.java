package dado.designer.canvas;

import dado.kit.canvas.Painter;

/// How much of a table is drawn at a zoom.
enum ErDetail {
  /// A box in the colour of its schema.
  BOXES,
  /// Its name.
  NAMES,
  /// Its name and the columns of its keys.
  KEYS,
  /// All columns with their types and marks.
  ALL;

  private static final double NAMES_FROM = 0.09;
  private static final double KEYS_FROM = 0.36;
  private static final double ALL_FROM = 0.55;

  /// The detail in which something is painted.
  static ErDetail of(Painter painter) {
    return painter.isMap() ? BOXES : of(painter.zoom());
  }

  /// The detail of a zoom; 1 is the natural size.
  static ErDetail of(double zoom) {
    if (zoom < KEYS_FROM) {
      return zoom < NAMES_FROM ? BOXES : NAMES;
    }
    return zoom < ALL_FROM ? KEYS : ALL;
  }
}
