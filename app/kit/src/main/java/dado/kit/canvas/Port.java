package dado.kit.canvas;

/// A part of a thing from which a line can be drawn to another thing.
///
/// @param owner the id of the thing
/// @param id of the part
/// @param x where the line begins, in the diagram's units
public record Port(String owner, String id, double x, double y) {}
