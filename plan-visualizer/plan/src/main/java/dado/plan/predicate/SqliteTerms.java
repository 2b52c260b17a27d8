package dado.plan.predicate;

import dado.plan.explain.QueryShape;
import dado.plan.explain.QueryText;
import dado.plan.explain.UnreadableQueryException;
import dado.plan.model.Query;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;

/// The conditions of a query's text, which SQLite's plans leave out.
final class SqliteTerms {
  private SqliteTerms() {}

  static List<String> of(Query query) {
    List<String> terms = new ArrayList<>();
    if (query.engine() != Engine.SQLITE || query.sql().isBlank()) {
      return terms;
    }
    try {
      for (QueryShape shape : QueryText.shapes(query.sql())) {
        terms.addAll(shape.filters());
        terms.addAll(shape.outerJoins());
      }
    } catch (UnreadableQueryException none) {
      terms.clear();
    }
    return terms;
  }
}
