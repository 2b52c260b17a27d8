package dado.plan.candidate;

import dado.plan.model.Operator.Relation;
import dado.plan.model.Span;
import java.util.Optional;

/// Advice that is no index: another way to write the query, fresh statistics, or nothing at all.
///
/// @param text one sentence or two: what to do, and why
/// @param sql for a REWRITE, the condition that stands for the one at `place`, and only where both
///   surely mean the same; for STATISTICS, the statement to run; empty otherwise
/// @param place where the condition stands in the query's text; unknown where it is about more than
///   one condition, or where that is not known
/// @param relation the table
/// @param condition as the plan prints it; empty where it is about the table or the whole query
/// @param nodeId the first step that reads the table; 0 where none does
public record Counsel(
    Kind kind,
    String text,
    Optional<String> sql,
    Span place,
    Relation relation,
    String condition,
    int nodeId) {

  /// What to do.
  public enum Kind {
    /// Write the query in another way.
    REWRITE,
    /// Let the database gather statistics first.
    STATISTICS,
    /// Nothing: no index is needed, or none helps.
    NOTHING
  }

  /// The whole query with the condition rewritten; empty where the rewrite is words alone.
  ///
  /// @param query the text that `place` is a part of
  public Optional<String> applied(String query) {
    boolean able = kind == Kind.REWRITE && place.isKnown() && place.end() <= query.length();
    return able
        ? sql.map(s -> query.substring(0, place.start()) + s + query.substring(place.end()))
        : Optional.empty();
  }
}
