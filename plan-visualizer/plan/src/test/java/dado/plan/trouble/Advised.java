package dado.plan.trouble;

import dado.plan.advise.AdviceOptions;
import dado.plan.advise.EnginePlaces;
import dado.plan.advise.WorkloadAdvice;
import dado.plan.advise.WorkloadAdviser;
import dado.plan.whatif.Rung;
import dado.plan.workload.Workload;
import dado.plan.workload.WorkloadStatement;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Advice for a workload, all the way from the catalog.
final class Advised {
  private Advised() {}

  static WorkloadAdvice of(ConnectionSource source, Rung rung, Progress progress, String... sql)
      throws SQLException {
    return of(source, UserServer.schema(source), rung, progress, sql);
  }

  /// As above, with the catalog read before.
  static WorkloadAdvice of(
      ConnectionSource source, Schema schema, Rung rung, Progress progress, String... sql)
      throws SQLException {
    return WorkloadAdviser.advise(
        EnginePlaces.database(Engine.POSTGRESQL, source, schema, progress),
        workload(sql),
        EnginePlaces.upTo(rung, Optional.empty()),
        AdviceOptions.USUAL,
        progress,
        first -> {});
  }

  /// The statements under their numbers, from 1.
  static Workload workload(String... sql) {
    List<WorkloadStatement> statements = new ArrayList<>();
    for (String each : sql) {
      String id = Integer.toString(statements.size() + 1);
      statements.add(new WorkloadStatement(id, each, 1, "statement " + id));
    }
    return new Workload(statements, List.of());
  }
}
