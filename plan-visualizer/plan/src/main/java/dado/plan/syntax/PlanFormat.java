package dado.plan.syntax;

import dado.plan.model.Query;
import dado.schema.model.Engine;
import java.util.List;

/// A way in which servers print plans.
public interface PlanFormat {

  /// A short name in kebab case, the engine's first ("postgresql-json").
  String id();

  /// The engine that prints it.
  Engine engine();

  /// Whether a text, freed of the frames that clients draw around it, looks like this format. Looks
  /// only as far as it must, and never fails.
  boolean recognizes(String text);

  /// Reads every plan in the text, in its order; at least one. What it does not know is kept in
  /// `Node.raw` and reported in `Query.unknown`.
  ///
  /// @param sql the statement; empty where it is not known
  /// @throws PlanSyntaxException when the text is no such plan: where, and what was expected
  List<Query> parse(String sql, String text) throws PlanSyntaxException;
}
