package dado.schema.diagram;

/// The area around all boxes of one schema, where a diagram shows several.
///
/// @param schema the schema's name
/// @param bounds the area, with its head line above the boxes
/// @param colour `#rrggbb` where people chose one, else empty
public record ErGroup(String schema, Bounds bounds, String colour) {

  /// How far the area reaches around its boxes.
  static final double MARGIN = 20;

  /// The height of the line with the name, in the upper margin.
  public static final double TITLE = 22;
}
