package dado.plan.advise;

import dado.schema.proof.Proof;
import java.util.List;
import java.util.stream.Collectors;

/// The advice in one sentence.
final class Conclusion {
  private Conclusion() {}

  /// @param effect what the first suggestion does, as a clause
  /// @param unreadable why the query's text could not be read; empty where it could
  static String of(
      List<IndexSuggestion> suggestions,
      List<Rejected> rejected,
      String effect,
      String unreadable) {
    if (suggestions.isEmpty()) {
      return none(rejected, unreadable);
    }
    IndexSuggestion first = suggestions.getFirst();
    return switch (first.proof()) {
      case Proof.Impossible impossible ->
          "An index on "
              + title(first)
              + " may help, but cannot be proven here: "
              + impossible.why();
      case Proof.Proven _, Proof.Refuted _ ->
          "With an index on " + title(first) + ", " + effect + ".";
    };
  }

  private static String none(List<Rejected> rejected, String unreadable) {
    if (!rejected.isEmpty()) {
      Rejected first = rejected.getFirst();
      return "No index is suggested: of "
          + rejected.size()
          + " considered none helps. "
          + first.index()
          + ": "
          + first.reason();
    }
    return unreadable.isEmpty()
        ? "No index needed: no condition, join or order of this query would be served by one that is"
            + " not there."
        : "No index can be found here, because " + unreadable + ".";
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
