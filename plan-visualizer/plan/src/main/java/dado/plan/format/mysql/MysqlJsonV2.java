package dado.plan.format.mysql;

import dado.plan.format.family.Enclosed;
import dado.plan.model.Query;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Json;
import dado.plan.syntax.JsonReader;
import dado.plan.syntax.Leftovers;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Optional;

/// MySQL's `EXPLAIN FORMAT=JSON` and `EXPLAIN ANALYZE FORMAT=JSON` with
/// `explain_json_format_version=2`, since 8.0.30 and by default since 9.5.
///
/// It is the tree with every number in full precision. `Node.raw` has the server's own keys; the
/// step's words are under `operation`. Before 8.3 the plan stands at the top, later under
/// `query_plan`.
public final class MysqlJsonV2 implements PlanFormat {
  private static final String PLAN = "query_plan";

  @Override
  public String id() {
    return "mysql-json-v2";
  }

  @Override
  public Engine engine() {
    return Engine.MYSQL;
  }

  @Override
  public boolean recognizes(String text) {
    return Enclosed.startsObject(text)
        && text.contains("\"operation\"")
        && !text.contains("\"query_block\"");
  }

  @Override
  public List<Query> parse(String sql, String text) throws PlanSyntaxException {
    Enclosed enclosed = Enclosed.of(text);
    Json json = JsonReader.read(enclosed.json());
    Json.Obj whole =
        plan(json)
            .orElseThrow(() ->
                new PlanSyntaxException(
                    "The JSON holds no plan", 1, 1, "an object with an \"operation\" in it"));
    Leftovers leftovers = enclosed.leftovers();
    JsonTree tree = new JsonTree(leftovers);
    List<Draft> read = tree.read(whole.get(PLAN).orElse(whole) instanceof Json.Obj o ? o : whole);
    String statement = enclosed.notes().sql(sql.isBlank() ? whole.string("query") : sql);
    tree.describe(read, new Aliases(statement));
    JsonTree.outside(whole, read.getFirst());
    List<Draft> roots = Subqueries.placed(read);
    return List.of(MysqlPlan.query(id(), statement, text, roots, enclosed.notes(), leftovers));
  }

  private static Optional<Json.Obj> plan(Json json) {
    return json instanceof Json.Obj whole
            && (whole.get("operation").isPresent()
                || whole.get(PLAN).orElse(null) instanceof Json.Obj)
        ? Optional.of(whole)
        : Optional.empty();
  }
}
