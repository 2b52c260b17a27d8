package dado.plan.format;

import dado.plan.model.Query;

/// A way in which servers print plans.
interface PlanFormat {

  /// Reads one plan. What it does not know is kept in `Node.raw`.
  ///
  /// @param sql the statement; empty where it is not known
  Query parse(String sql, String text) throws PlanSyntaxException;
}
