package dado.plan.candidate;

import dado.plan.metrics.Metrics;
import dado.plan.model.Query;
import dado.plan.predicate.KnownColumns;
import dado.plan.predicate.Predicates;
import dado.plan.rule.Analysis;
import dado.plan.statistics.Statistics;
import java.util.List;

/// The indexes that may help a query, none of them tried, and why there are no others.
///
/// @param candidates those of the costliest tables first
/// @param reasons why an index helps no other table and no other condition
/// @param counsels what to do instead of an index, or beside it: rewrites and statistics first,
///   then why nothing is to be done
public record Proposal(List<Candidate> candidates, List<NoIndex> reasons, List<Counsel> counsels) {

  public Proposal {
    candidates = List.copyOf(candidates);
    reasons = List.copyOf(reasons);
    counsels = List.copyOf(counsels);
  }

  /// What an analysed plan alone proposes.
  public static Proposal of(Analysis analysis) {
    return of(analysis.query(), analysis.metrics(), KnownColumns.NONE);
  }

  /// What a plan alone proposes.
  public static Proposal of(Query query) {
    return of(query, Metrics.of(query), KnownColumns.NONE);
  }

  /// What a plan proposes.
  ///
  /// @param known what is known of the tables besides: their columns, types and indexes
  public static Proposal of(Query query, Metrics metrics, KnownColumns known) {
    return of(query, metrics, known, Statistics.NONE);
  }

  /// What a plan proposes.
  ///
  /// @param known what is known of the tables besides: their columns, types and indexes
  /// @param statistics what the database's planner knows of their rows
  public static Proposal of(
      Query query, Metrics metrics, KnownColumns known, Statistics statistics) {
    return new Search(query, metrics, Predicates.of(query, known), known, statistics).proposal();
  }

  /// All of it in one sentence.
  public String conclusion() {
    if (candidates.isEmpty()) {
      return reasons.isEmpty()
          ? "No index needed: no condition, join or order in this plan would be served by one."
          : "No index is proposed. " + reasons.getFirst().reason();
    }
    Candidate first = candidates.getFirst();
    return "An index on " + first.title() + ", may help. " + first.why();
  }
}
