package dado.plan.format.mysql;

import dado.plan.format.family.BlockJoins;
import dado.plan.format.family.GridPlans;
import dado.plan.model.Query;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.List;

/// MySQL's `EXPLAIN FORMAT=TRADITIONAL`: a table with `partitions` and `filtered`, in every way in
/// which clients print it.
public final class MysqlTable implements PlanFormat {

  @Override
  public String id() {
    return "mysql-table";
  }

  @Override
  public Engine engine() {
    return Engine.MYSQL;
  }

  @Override
  public boolean recognizes(String text) {
    String head = GridPlans.head(text);
    return head.contains("partitions") && head.contains("filtered") && !head.contains("r_rows");
  }

  @Override
  public List<Query> parse(String sql, String text) throws PlanSyntaxException {
    return new GridPlans(engine(), id(), BlockJoins.TWO_INPUTS).read(sql, text);
  }
}
