package dado.plan.format.mysql;

import dado.plan.model.Query;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Draft;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.List;

/// MySQL's `EXPLAIN FORMAT=TREE` and `EXPLAIN ANALYZE`, since 8.0.18, of both optimizers.
///
/// Numbers have three significant digits, above a million and below a thousandth with exponents
/// ("29.7e+6", "341e-6"); until 8.0.32 times have three decimals and rows none. Times and rows are
/// averages per loop. `Node.raw` keeps a step's whole text under [MysqlStep#LINE].
public final class MysqlTree implements PlanFormat {

  @Override
  public String id() {
    return "mysql-tree";
  }

  @Override
  public Engine engine() {
    return Engine.MYSQL;
  }

  @Override
  public boolean recognizes(String text) {
    String start = text.stripLeading();
    if (start.startsWith("EXPLAIN")) {
      start = start.substring("EXPLAIN".length()).stripLeading();
    }
    return start.startsWith("-> ") || start.startsWith(TreeLines.NOT_EXECUTABLE);
  }

  @Override
  public List<Query> parse(String sql, String text) throws PlanSyntaxException {
    TreeLines lines = TreeLines.read(text);
    String statement = lines.notes().sql(sql);
    Aliases aliases = new Aliases(statement);
    List<Draft> steps = Draft.inReadingOrder(lines.roots());
    boolean decimals = MysqlStep.printsDecimals(steps);
    for (Draft step : steps) {
      MysqlStep.describe(step, decimals, lines.leftovers());
    }
    steps.forEach(s -> MysqlOperators.describe(s, aliases, lines.leftovers()));
    List<Draft> roots = Subqueries.placed(lines.roots());
    return List.of(MysqlPlan.query(id(), statement, text, roots, lines.notes(), lines.leftovers()));
  }
}
