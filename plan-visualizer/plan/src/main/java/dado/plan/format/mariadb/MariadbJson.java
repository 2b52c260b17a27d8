package dado.plan.format.mariadb;

import dado.plan.format.family.Enclosed;
import dado.plan.format.family.StepWalk;
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
import java.util.Map;
import java.util.OptionalDouble;

/// MariaDB's `EXPLAIN FORMAT=JSON` and `ANALYZE FORMAT=JSON`.
///
/// Steps are objects under keys that say what they do; everything else is kept as it is, and what
/// stands in an object of its own behind a dot ("r_engine_stats.pages_accessed"). Times are totals
/// over all loops. Timers of steps inside each other overlap by up to a hundredth, so a step takes
/// at least as long as those inside it together.
public final class MariadbJson implements PlanFormat {
  private static final String BLOCK = "query_block";

  @Override
  public String id() {
    return "mariadb-json";
  }

  @Override
  public Engine engine() {
    return Engine.MARIADB;
  }

  @Override
  public boolean recognizes(String text) {
    return Enclosed.startsObject(text) && text.contains("\"query_block\"");
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
    Draft root = new StepWalk(MariadbKeys.KEYS, enclosed.leftovers()).read(BLOCK, block);
    describe(root, new Aliases(statement), enclosed.leftovers());
    return List.of(query(statement, text, whole, root, enclosed));
  }

  private static void describe(Draft root, Aliases aliases, Leftovers leftovers) {
    for (Draft draft : Draft.inReadingOrder(List.of(root)).reversed()) {
      MariadbOperators.describe(draft, aliases, leftovers);
      MariadbNumbers.measure(draft);
    }
  }

  private Query query(String sql, String text, Json.Obj whole, Draft root, Enclosed enclosed) {
    return new Query(
        Engine.MARIADB,
        id(),
        sql,
        Draft.finish(List.of(root)),
        Map.of(),
        planning(whole),
        total(whole),
        Map.of(),
        enclosed.notes().messages(),
        enclosed.leftovers().numbered(List.of(root)),
        text);
  }

  private static OptionalDouble total(Json.Obj whole) {
    return whole.get(BLOCK).orElse(null) instanceof Json.Obj block
        ? block.number("r_total_time_ms")
        : OptionalDouble.empty();
  }

  private static OptionalDouble planning(Json.Obj whole) {
    return whole.get("query_optimization").orElse(null) instanceof Json.Obj optimization
        ? optimization.number("r_total_time_ms")
        : OptionalDouble.empty();
  }
}
