package dado.plan.advise;

import dado.plan.rule.Analysis;
import dado.schema.change.Change;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.proof.Proof;
import java.util.List;
import java.util.Optional;

/// An index that would help a query, with what the database's own planner makes of it.
///
/// @param why the predicates it serves, in one sentence
/// @param before the plan without it
/// @param with the plan with it; empty only where the proof is `Impossible`
/// @param proof how it was tried
/// @param cautions what it costs or risks, one a line
public record IndexSuggestion(
    Name table,
    Index index,
    String why,
    Analysis before,
    Optional<Analysis> with,
    Proof proof,
    List<String> cautions) {

  public IndexSuggestion {
    cautions = List.copyOf(cautions);
  }

  /// The suggestion as a change of the schema: it is already a migration.
  public Change.AddIndex toChange() {
    return new Change.AddIndex(table, index);
  }
}
