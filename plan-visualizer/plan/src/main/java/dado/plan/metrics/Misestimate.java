package dado.plan.metrics;

/// The distance between the rows that a planner expected and those that came, per loop.
///
/// @param factor at least 1: the larger through the smaller
/// @param under whether the planner expected too few
public record Misestimate(double expected, double actual, double factor, boolean under) {}
