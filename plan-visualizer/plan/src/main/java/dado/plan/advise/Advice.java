package dado.plan.advise;

import java.util.List;

/// What indexes would do for a query.
///
/// @param suggestions the most useful first
/// @param rejected what was considered and is not suggested
/// @param conclusion all of it in one sentence
public record Advice(
    List<IndexSuggestion> suggestions, List<Rejected> rejected, String conclusion) {

  public Advice {
    suggestions = List.copyOf(suggestions);
    rejected = List.copyOf(rejected);
  }
}
