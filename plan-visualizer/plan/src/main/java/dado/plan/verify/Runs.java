package dado.plan.verify;

import dado.plan.explain.ExplainOptions;
import dado.plan.explain.ExplainRefusedException;
import dado.plan.explain.Explainer;
import dado.plan.explain.Watch;
import dado.plan.format.PlanFormats;
import dado.plan.rule.Analysis;
import dado.plan.rule.Rules;
import dado.plan.syntax.PlanSyntaxException;
import dado.plan.workload.WorkloadStatement;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs a workload once, statement by statement, each on a connection of its own.
record Runs(Engine engine, Copy copy, Duration limit, Progress progress) {

  /// What came of a statement.
  ///
  /// @param millis the median; the limit where it was stopped; 0 where it did not run
  /// @param problem why there is no exact time
  record Result(Optional<Analysis> plan, double millis, Optional<String> problem) {}

  static final Result NEVER = new Result(Optional.empty(), 0, Optional.of("It did not run."));

  Map<String, Result> of(List<WorkloadStatement> statements, String when) throws SQLException {
    Map<String, Result> results = new LinkedHashMap<>();
    int done = 0;
    for (WorkloadStatement statement : statements) {
      progress.report(
          "Running " + statement.id() + " " + when, done++ / (double) statements.size());
      results.put(statement.id(), run(statement.sql()));
    }
    return results;
  }

  private Result run(String sql) throws SQLException {
    Optional<String> refusal = Admissible.refusal(engine, sql);
    if (refusal.isPresent()) {
      return new Result(Optional.empty(), 0, refusal);
    }
    try (Connection connection = copy.source().open();
        Watch watch = Watch.over(connection, limit, progress)) {
      Analysis plan = plan(sql, connection, watch);
      try {
        return new Result(
            Optional.of(plan), new Meter(connection, watch).millis(sql), Optional.empty());
      } catch (SQLTimeoutException e) {
        return new Result(
            Optional.of(plan),
            limit.toMillis(),
            Optional.of("It was stopped after " + limit.toSeconds() + " s."));
      }
    } catch (SQLException | ExplainRefusedException e) {
      return new Result(Optional.empty(), 0, Optional.of("It did not run: " + e.getMessage()));
    }
  }

  /// The plan with what happened, where it reads only; else the plan.
  private Analysis plan(String sql, Connection connection, Watch watch)
      throws SQLException, ExplainRefusedException {
    ExplainOptions running =
        new ExplainOptions(
            true, engine == Engine.POSTGRESQL, limit, ExplainOptions.ANALYZE.lockTimeout());
    try {
      return Explainer.explain(engine, copy.source(), sql, running, progress);
    } catch (SQLTimeoutException e) {
      return Explainer.explain(engine, copy.source(), sql, ExplainOptions.PLAN, progress);
    } catch (ExplainRefusedException e) {
      return engine == Engine.SQLITE
          ? Explainer.explain(engine, copy.source(), sql, ExplainOptions.PLAN, progress)
          : written(sql, connection, watch);
    }
  }

  /// The family plans no write in a session that only reads.
  private Analysis written(String sql, Connection connection, Watch watch) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String text =
          watch.run(
              statement,
              () -> {
                try (ResultSet rows = statement.executeQuery("explain format=json " + sql)) {
                  return rows.next() ? rows.getString(1) : "";
                }
              });
      return Rules.analyze(PlanFormats.parse(engine, sql, text));
    } catch (PlanSyntaxException e) {
      throw new SQLException(
          engine.title() + " printed a plan that Dado cannot read: " + e.getMessage(), e);
    }
  }
}
