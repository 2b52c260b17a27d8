package dado.plan.format.mysql;

import dado.plan.format.family.Enclosed;
import dado.plan.format.family.StepWalk;
import dado.plan.model.Query;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Json;
import dado.plan.syntax.JsonReader;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.List;

/// MySQL's `EXPLAIN FORMAT=JSON` with `explain_json_format_version=1`, the only version until
/// 8.0.29 and the default until 9.4.
///
/// Costs and percentages are texts with two decimals; `prefix_cost` and `rows_produced_per_join`
/// add up along a join. The reader makes joins of two inputs of `nested_loop`, and costs of one run
/// of each input, as the tree has them. `Node.raw` has the server's keys, those of an object inside
/// behind a dot ("cost_info.read_cost").
public final class MysqlJsonV1 implements PlanFormat {
  private static final String BLOCK = "query_block";

  @Override
  public String id() {
    return "mysql-json-v1";
  }

  @Override
  public Engine engine() {
    return Engine.MYSQL;
  }

  @Override
  public boolean recognizes(String text) {
    return Enclosed.startsObject(text)
        && text.contains("\"query_block\"")
        && (V1Keys.MARKS.stream().anyMatch(text::contains) || isMessage(text));
  }

  /// MariaDB has a table around the message.
  private static boolean isMessage(String text) {
    return text.contains("\"message\"") && !text.contains("\"table\"");
  }

  @Override
  public List<Query> parse(String sql, String text) throws PlanSyntaxException {
    Enclosed enclosed = Enclosed.of(text);
    if (!(JsonReader.read(enclosed.json()) instanceof Json.Obj whole)
        || !(whole.get(BLOCK).orElse(null) instanceof Json.Obj block)) {
      throw new PlanSyntaxException(
          "The JSON holds no plan", 1, 1, "an object with a \"query_block\" in it");
    }
    String statement = enclosed.notes().sql(sql);
    Draft root = new StepWalk(V1Keys.KEYS, enclosed.leftovers()).read(BLOCK, block);
    new V1Steps(new Aliases(statement), enclosed.leftovers()).describe(root);
    return List.of(
        MysqlPlan.query(
            id(), statement, text, List.of(root), enclosed.notes(), enclosed.leftovers()));
  }
}
