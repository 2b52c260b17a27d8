package dado.plan.advise;

import dado.plan.explain.ExplainOptions;
import dado.plan.explain.ExplainRefusedException;
import dado.plan.explain.Explainer;
import dado.plan.explain.ReadingHalf;
import dado.plan.explain.ServerTrouble;
import dado.plan.rule.Analysis;
import dado.plan.whatif.Database;
import dado.plan.workload.WorkloadStatement;
import dado.schema.dialect.Progress;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/// The plans of the statements of a workload, as the database's server explains them.
record StatementPlans(Database database, Progress progress) {

  /// A session may be ended by an administrator: then there is another.
  Analysis explained(WorkloadStatement statement) throws SQLException, ExplainRefusedException {
    try {
      return explain(statement);
    } catch (SQLException e) {
      // A server that does not answer would let the second session wait as well.
      if (ServerTrouble.isLost(e) && !(e instanceof SQLTimeoutException)) {
        return explain(statement);
      }
      throw e;
    }
  }

  private Analysis explain(WorkloadStatement statement)
      throws SQLException, ExplainRefusedException {
    String read = ReadingHalf.of(database.engine(), statement.sql()).orElse(statement.sql());
    return Explainer.explain(
        database.engine(),
        database.source(),
        read,
        ExplainOptions.PLAN.within(database.timeout()),
        quietly(progress));
  }

  /// The workload has told which statement it is at: that is more than each one's own words.
  private static Progress quietly(Progress loud) {
    return new Progress() {
      @Override
      public void report(String what, double fraction) {}

      @Override
      public boolean cancelled() {
        return loud.cancelled();
      }
    };
  }

  /// The plan that shows the conditions.
  Analysis readable(WorkloadStatement statement, Analysis analysis) throws SQLException {
    boolean shown = ReadingHalf.of(database.engine(), statement.sql()).isEmpty();
    try {
      return shown ? analysis : explained(statement);
    } catch (ExplainRefusedException e) {
      return analysis;
    }
  }
}
