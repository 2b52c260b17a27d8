package dado.kit.canvas;

/// Where the pointer is.
///
/// @param x in the diagram's units
/// @param viewX in the view, logical pixels
/// @param free whether a key is held that lets things stand off the grid
/// @param adds whether what is selected is to stay selected
record Spot(double x, double y, double viewX, double viewY, boolean free, boolean adds) {}
