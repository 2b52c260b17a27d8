package dado.plan.format;

import dado.plan.model.Query;
import dado.plan.syntax.PlanSyntaxException;
import java.util.Optional;

/// What became of one plan of a text: the plan, or why it could not be read.
///
/// @param line the line of the text on which it begins, from 1
/// @param query the plan; its places are offsets in its own `raw`, which begins on that line or
///   above it
/// @param error why there is none; its line and column are those of the text
public record Reading(int line, Optional<Query> query, Optional<PlanSyntaxException> error) {

  static Reading of(int line, Query query) {
    return new Reading(line, Optional.of(query), Optional.empty());
  }

  static Reading of(PlanSyntaxException error) {
    return new Reading(error.line(), Optional.empty(), Optional.of(error));
  }
}
