package dado.plan.candidate;

import dado.plan.model.Operator.Relation;
import dado.plan.model.Span;

/// A condition, or a table, that no index helps.
///
/// @param nodeId the first step that reads the table
/// @param condition as printed; empty where it is said of the table as a whole
/// @param place where the condition stands in the query; unknown where that is not known
/// @param reason why, as a sentence, with what to do instead where there is something
public record NoIndex(int nodeId, Relation relation, String condition, Span place, String reason) {}
