package dado.plan.format.postgresql;

import dado.plan.model.Query;
import dado.plan.syntax.Fields;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// PostgreSQL's `EXPLAIN (FORMAT YAML)` of 9.0 and later, and the mapping that auto_explain logs.
public final class PostgresqlYaml implements PlanFormat {
  private static final Pattern STEP = Pattern.compile("^[ -]*+Node Type:", Pattern.MULTILINE);

  @Override
  public String id() {
    return "postgresql-yaml";
  }

  @Override
  public Engine engine() {
    return Engine.POSTGRESQL;
  }

  @Override
  public boolean recognizes(String text) {
    return text.contains("Node Type:") && STEP.matcher(text).find();
  }

  @Override
  public List<Query> parse(String sql, String text) throws PlanSyntaxException {
    List<Query> plans = new ArrayList<>();
    for (Fields whole : new PostgresqlEvents(text).read()) {
      plans.add(PostgresqlPlan.query(id(), sql, whole, text));
    }
    return plans;
  }
}
