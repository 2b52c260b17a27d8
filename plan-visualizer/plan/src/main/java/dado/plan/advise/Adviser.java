package dado.plan.advise;

import dado.plan.explain.ExplainOptions;
import dado.plan.explain.Watch;
import dado.plan.rule.Analysis;
import dado.schema.Dialects;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Finds the indexes that would help a query, by trying each on the database's own planner.
public final class Adviser {
  /// Below this a table is read as fast without an index.
  static final int SMALL = 1000;

  /// An index that leaves more of the table than this is not worth following.
  static final double MOST_OF_TABLE = 0.15;

  private final Analysis analysis;
  private final TableSizes sizes;
  private final Trials trials;
  private final IndexNames names;
  private final Progress progress;
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<Tried> helping = new ArrayList<>();
  private final List<Tried> unproven = new ArrayList<>();

  private record Tried(Candidate candidate, Index index, Trials.Outcome outcome) {
    double gain() {
      return outcome instanceof Trials.Outcome.Helps helps ? helps.gain() : 1;
    }
  }

  private Adviser(
      Analysis analysis, TableSizes sizes, Trials trials, IndexNames names, Progress progress) {
    this.analysis = analysis;
    this.sizes = sizes;
    this.trials = trials;
    this.names = names;
    this.progress = progress;
  }

  /// The indexes that help, each with the plan that the planner makes with it; those that do not,
  /// with the reason.
  ///
  /// @param schema the tables, keys and indexes that there are
  /// @param analysis the plan of the query to help
  /// @param sandbox whether the database is a throw-away one, where indexes may be built to try
  ///   them
  /// @throws java.util.concurrent.CancellationException when `progress` was cancelled
  public static Advice advise(
      Engine engine,
      ConnectionSource source,
      Schema schema,
      Analysis analysis,
      boolean sandbox,
      Progress progress)
      throws SQLException {
    Relations relations = new Relations(schema, analysis.query());
    IndexNames names = new IndexNames(schema, Dialects.of(engine).identifiers());
    try (Connection connection = source.open();
        Watch watch = Watch.over(connection, ExplainOptions.ANALYZE.statementTimeout(), progress);
        Trials trials = trials(engine, connection, watch, schema, analysis, sandbox)) {
      TableSizes sizes = new TableSizes(connection, watch, Dialects.of(engine).identifiers());
      Adviser adviser = new Adviser(analysis, sizes, trials, names, progress);
      Candidates candidates = adviser.candidates(Accesses.of(analysis, relations));
      adviser.rejected.addAll(candidates.rejected());
      adviser.tryAll(candidates.found());
      return adviser.advice(relations.unreadable());
    }
  }

  private static Trials trials(
      Engine engine,
      Connection connection,
      Watch watch,
      Schema schema,
      Analysis analysis,
      boolean sandbox)
      throws SQLException {
    return switch (engine) {
      case POSTGRESQL -> PostgresqlTrials.of(connection, watch, schema, analysis, sandbox);
      case SQLITE -> new SqliteTrials(connection, watch, schema, analysis);
      case MYSQL, MARIADB -> new MysqlTrials(schema, analysis);
    };
  }

  private Candidates candidates(List<Access> accesses) throws SQLException {
    for (Access access : accesses) {
      sizes.sortEqual(access);
    }
    return new Candidates(accesses);
  }

  private void tryAll(List<Candidate> candidates) throws SQLException {
    int done = 0;
    for (Candidate candidate : candidates) {
      progress.report("Trying an index on " + candidate.title(), done / (double) candidates.size());
      long rows = sizes.upTo(candidate.table().name(), SMALL);
      if (rows < SMALL) {
        reject(candidate, small(candidate, rows));
      } else {
        tryOne(candidate);
      }
      done++;
    }
  }

  private static String small(Candidate candidate, long rows) {
    return String.format(
        Locale.ROOT,
        "%s has %d rows: read whole, it is as fast as through an index.",
        candidate.table().name().local(),
        rows);
  }

  private void tryOne(Candidate candidate) throws SQLException {
    Index index = names.index(candidate);
    Trials.Outcome outcome = trials.tryOut(candidate, index);
    Tried tried = new Tried(candidate, index, outcome);
    switch (outcome) {
      case Trials.Outcome.Helps _ -> helping.add(tried);
      case Trials.Outcome.Useless useless -> reject(candidate, useless.reason());
      case Trials.Outcome.Unselective unselective -> reject(candidate, unselective.reason());
      case Trials.Outcome.Unproven _ -> unproven.add(tried);
    }
  }

  private void reject(Candidate candidate, String reason) {
    rejected.add(new Rejected(candidate.title(), reason));
  }

  private Advice advice(String unreadable) {
    Selection<Tried> selection = new Selection<>(Tried::candidate, Tried::gain);
    List<Tried> chosen = selection.best(helping);
    List<Tried> guesses = helping.isEmpty() ? selection.best(unproven) : List.of();
    for (Tried tried : helping) {
      if (!chosen.contains(tried)) {
        reject(
            tried.candidate(),
            "Tried: " + selection.better(tried, chosen) + " does as much or more.");
      }
    }
    List<IndexSuggestion> suggestions = new ArrayList<>();
    chosen.forEach(t -> suggestions.add(suggestion(t)));
    guesses.forEach(t -> suggestions.add(suggestion(t)));
    String effect =
        !chosen.isEmpty() && chosen.getFirst().outcome() instanceof Trials.Outcome.Helps helps
            ? helps.effect()
            : "";
    return new Advice(
        suggestions, rejected, Conclusion.of(suggestions, rejected, effect, unreadable));
  }

  private IndexSuggestion suggestion(Tried tried) {
    return switch (tried.outcome()) {
      case Trials.Outcome.Helps helps ->
          new IndexSuggestion(
              tried.candidate().table().name(),
              tried.index(),
              tried.candidate().why(),
              helps.before(),
              Optional.of(helps.with()),
              helps.proof(),
              Cautions.of(analysis.query().engine(), tried.candidate(), helps.bytes()));
      case Trials.Outcome.Unproven unproven ->
          new IndexSuggestion(
              tried.candidate().table().name(),
              tried.index(),
              tried.candidate().why(),
              analysis,
              Optional.empty(),
              unproven.proof(),
              Cautions.of(analysis.query().engine(), tried.candidate(), OptionalLong.empty()));
      case Trials.Outcome.Useless _, Trials.Outcome.Unselective _ ->
          throw new IllegalStateException("Only what helps is suggested.");
    };
  }
}
