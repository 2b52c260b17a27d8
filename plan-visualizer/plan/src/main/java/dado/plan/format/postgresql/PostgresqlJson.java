package dado.plan.format.postgresql;

import dado.plan.model.Query;
import dado.plan.syntax.Fields;
import dado.plan.syntax.JsonFields;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's `EXPLAIN (FORMAT JSON)` of 9.0 and later: a list of plans, one of them, and the
/// object that auto_explain logs.
public final class PostgresqlJson implements PlanFormat {

  /// The column's name, where a client wrote the result's row as an object.
  private static final String COLUMN = "QUERY PLAN";

  @Override
  public String id() {
    return "postgresql-json";
  }

  @Override
  public Engine engine() {
    return Engine.POSTGRESQL;
  }

  @Override
  public boolean recognizes(String text) {
    return text.contains("\"Node Type\"");
  }

  @Override
  public List<Query> parse(String sql, String text) throws PlanSyntaxException {
    List<Query> plans = new ArrayList<>();
    for (Fields object : JsonFields.read(text, "Plans")) {
      List<Fields> column = object.items(COLUMN).toList();
      for (Fields whole : column.isEmpty() ? List.of(object) : column) {
        plans.add(PostgresqlPlan.query(id(), sql, whole, text));
      }
    }
    return plans;
  }
}
