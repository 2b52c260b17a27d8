package dado.plan.candidate;

import dado.plan.expression.Mentions;
import dado.plan.model.Query;
import dado.plan.predicate.KnownColumns;
import dado.plan.statistics.Statistics;
import java.util.Map;
import java.util.OptionalDouble;

/// What the search of each table of a query shares.
///
/// @param given the rows that each relation gives to its joins
/// @param mentions what the query's text mentions
record Context(
    Query query,
    KnownColumns known,
    Statistics statistics,
    CandidateDdl ddl,
    Map<String, OptionalDouble> given,
    Mentions mentions) {}
