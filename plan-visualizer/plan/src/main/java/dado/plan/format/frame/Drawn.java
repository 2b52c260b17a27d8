package dado.plan.format.frame;

/// A table as a client drew it.
///
/// @param next the line behind it
record Drawn(Cells cells, int next) {}
