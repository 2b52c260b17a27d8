package dado.plan.format.postgresql;

import dado.plan.model.Query;
import dado.plan.syntax.Fields;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's `EXPLAIN (FORMAT XML)` of 9.0 and later, and the element that auto_explain logs.
public final class PostgresqlXml implements PlanFormat {

  @Override
  public String id() {
    return "postgresql-xml";
  }

  @Override
  public Engine engine() {
    return Engine.POSTGRESQL;
  }

  @Override
  public boolean recognizes(String text) {
    return text.contains("<Node-Type>");
  }

  @Override
  public List<Query> parse(String sql, String text) throws PlanSyntaxException {
    List<Query> plans = new ArrayList<>();
    for (Fields whole : new PostgresqlElements(text).read()) {
      plans.add(PostgresqlPlan.query(id(), sql, whole, text));
    }
    return plans;
  }
}
