package dado.plan.advise;

import dado.plan.model.Numbers;
import dado.schema.proof.Proof;
import java.util.List;
import java.util.stream.Collectors;

/// The advice in one sentence.
final class Conclusion {
  /// What is there already begins so.
  private static final String EXISTS = "It exists";

  private Conclusion() {}

  /// @param unplanned why the query could not be planned where indexes are tried; empty where it
  ///   could
  static String of(WorkloadAdvice advice, List<IndexSuggestion> suggestions, String unplanned) {
    if (suggestions.isEmpty()) {
      return none(advice.rejected(), unplanned);
    }
    IndexSuggestion first = suggestions.getFirst();
    return switch (first.proof()) {
      case Proof.Impossible impossible ->
          "An index on "
              + title(first)
              + " may help, but cannot be proven here: "
              + impossible.why();
      case Proof.Proven _, Proof.Refuted _ ->
          (suggestions.size() == 1 ? "With an index on " : "With indexes on ")
              + suggestions.stream().map(Conclusion::title).collect(Collectors.joining(" and "))
              + ", "
              + effect(advice)
              + ".";
    };
  }

  private static String effect(WorkloadAdvice advice) {
    Effect effect = advice.suggestions().getFirst().effects().getFirst();
    return "the planner's cost falls from "
        + Numbers.cost(effect.costBefore())
        + " to "
        + Numbers.cost(effect.costAfter());
  }

  private static String none(List<Rejected> rejected, String unplanned) {
    if (!rejected.isEmpty() && rejected.stream().allMatch(r -> r.reason().startsWith(EXISTS))) {
      return "No index needed for "
          + rejected.getFirst().index()
          + ". "
          + rejected.getFirst().reason();
    }
    if (!rejected.isEmpty()) {
      Rejected first = rejected.getFirst();
      return "No index is suggested: of "
          + rejected.size()
          + " considered none helps. "
          + first.index()
          + ": "
          + first.reason();
    }
    return unplanned.isEmpty()
        ? "No index needed: no condition, join or order of this query would be served by one that is"
            + " not there."
        : "No index can be found here, because it cannot be planned: " + unplanned;
  }

  private static String title(IndexSuggestion suggestion) {
    return suggestion.table().local()
        + " ("
        + suggestion.index().keys().stream()
            .map(k -> k.text() + (k.descending() ? " desc" : ""))
            .collect(Collectors.joining(", "))
        + ")";
  }
}
