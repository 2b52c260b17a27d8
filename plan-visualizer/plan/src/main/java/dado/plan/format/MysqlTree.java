package dado.plan.format;

import dado.plan.model.Query;

/// In work.
final class MysqlTree implements PlanFormat {
  @Override
  public Query parse(String sql, String text) throws PlanSyntaxException {
    throw new PlanSyntaxException("Not read yet", 1, 1, "another format");
  }
}
