package dado.plan.format.mariadb;

import dado.plan.format.family.BlockJoins;
import dado.plan.format.family.GridPlans;
import dado.plan.model.Query;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.List;

/// MariaDB's `EXPLAIN`, `EXPLAIN EXTENDED`, `EXPLAIN PARTITIONS` and `ANALYZE`: a table, in every
/// way in which clients print it.
///
/// `ANALYZE` prints rows per loop with two decimals and no loops: they are what the tables before
/// hand on. It prints no times.
public final class MariadbTable implements PlanFormat {

  @Override
  public String id() {
    return "mariadb-table";
  }

  @Override
  public Engine engine() {
    return Engine.MARIADB;
  }

  @Override
  public boolean recognizes(String text) {
    return !GridPlans.head(text).isEmpty();
  }

  @Override
  public List<Query> parse(String sql, String text) throws PlanSyntaxException {
    return new GridPlans(engine(), id(), BlockJoins.MANY_INPUTS).read(sql, text);
  }
}
