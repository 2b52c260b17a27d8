package dado.plan.advise;

import dado.plan.rule.Analysis;
import dado.plan.rule.Rules;
import dado.plan.whatif.Database;
import dado.plan.whatif.Rung;
import dado.plan.workload.Workload;
import dado.plan.workload.WorkloadStatement;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Finds the indexes that would help one query, by trying them on the database's own planner.
public final class Adviser {
  private Adviser() {}

  /// The indexes that help, each with the plan that the planner makes with it; those that do not,
  /// with the reason. Nothing is written to the database.
  ///
  /// @param schema the tables, keys and indexes that there are
  /// @param analysis the plan of the query to help
  /// @throws java.util.concurrent.CancellationException when `progress` was cancelled
  public static Advice advise(
      Engine engine, ConnectionSource source, Schema schema, Analysis analysis, Progress progress)
      throws SQLException {
    WorkloadStatement one = Workload.of(analysis.query().sql()).statements().getFirst();
    return advise(engine, source, schema, one, analysis, progress);
  }

  /// The same for a statement with values for its parameters.
  ///
  /// @param one the statement with the values that it was explained with
  /// @throws java.util.concurrent.CancellationException when `progress` was cancelled
  public static Advice advise(
      Engine engine,
      ConnectionSource source,
      Schema schema,
      WorkloadStatement one,
      Analysis analysis,
      Progress progress)
      throws SQLException {
    Database database = EnginePlaces.database(engine, source, schema, progress);
    WorkloadAdvice found =
        WorkloadAdviser.advise(
            database,
            one,
            analysis,
            EnginePlaces.upTo(Rung.PLANNER, Optional.empty()),
            AdviceOptions.USUAL,
            progress);
    List<IndexSuggestion> suggestions =
        found.suggestions().stream().map(s -> suggestion(analysis, s)).toList();
    String unplanned = found.unplanned().stream().map(Unplanned::reason).findFirst().orElse("");
    return new Advice(suggestions, found.rejected(), Conclusion.of(found, suggestions, unplanned));
  }

  private static IndexSuggestion suggestion(Analysis analysis, Suggestion suggestion) {
    Optional<Effect> effect = suggestion.effects().stream().findFirst();
    return new IndexSuggestion(
        suggestion.index().table(),
        suggestion.index().index(),
        suggestion.why(),
        effect.map(e -> Rules.analyze(e.before())).orElse(analysis),
        effect.map(e -> Rules.analyze(e.after())),
        suggestion.proof(),
        suggestion.cautions());
  }
}
