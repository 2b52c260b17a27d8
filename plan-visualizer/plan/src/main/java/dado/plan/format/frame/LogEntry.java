package dado.plan.format.frame;

import java.util.OptionalDouble;

/// A plan that auto_explain wrote into a log.
///
/// @param line the line of the log on which it begins, from 1
/// @param raw its lines as they stand in the log
/// @param plan the plan, freed of tabs, quotes and escapes; its offsets lead into `raw`
/// @param millis how long the statement took
public record LogEntry(int line, String raw, Cut plan, OptionalDouble millis) {}
