package dado.plan.diagram;

import dado.schema.diagram.Point;

/// The rows that a step hands up to the one above.
///
/// @param fromNode the step below
/// @param toNode the step above
/// @param from the middle of the lower box's upper border
/// @param to the middle of the upper box's lower border
/// @param width in pixels at 100 %, growing with the logarithm of the rows
public record PlanEdge(int fromNode, int toNode, Point from, Point to, double width) {}
