package dado.plan.advise;

import dado.plan.candidate.Candidate;
import dado.plan.candidate.NoIndex;
import dado.plan.candidate.Proposal;
import dado.plan.ddl.IndexDdl;
import dado.plan.explain.ExplainRefusedException;
import dado.plan.explain.Opening;
import dado.plan.explain.ServerTrouble;
import dado.plan.explain.Watch;
import dado.plan.health.IndexHealth;
import dado.plan.health.Usage;
import dado.plan.health.Weakness;
import dado.plan.rule.Analysis;
import dado.plan.selection.Costs;
import dado.plan.selection.Selection.Chosen;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Rung;
import dado.plan.whatif.WhatIf;
import dado.plan.workload.Workload;
import dado.plan.workload.WorkloadStatement;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Finds the indexes that a workload lacks, by trying each with the planner.
public final class WorkloadAdviser {
  private final Database database;
  private final AdviceOptions options;
  private final Progress progress;
  private final StatementPlans plans;
  private final CandidatePool pool;
  private final List<Unplanned> unplanned = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<Hypothetical, String> refused = new LinkedHashMap<>();
  private final Map<WorkloadStatement, String> unplannable = new LinkedHashMap<>();

  private WorkloadAdviser(Database database, AdviceOptions options, Progress progress) {
    this.database = database;
    this.options = options;
    this.progress = progress;
    this.plans = new StatementPlans(database, progress);
    this.pool = new CandidatePool(database);
  }

  /// The indexes that help a workload, tried; nothing is written to the database by any place but a
  /// clone.
  ///
  /// @param places where they are tried
  /// @param first gets what the planner takes when it is offered everything, before the best set is
  ///   searched
  /// @throws CancellationException when `progress` was cancelled; nothing is left behind
  public static WorkloadAdvice advise(
      Database database,
      Workload workload,
      Places places,
      AdviceOptions options,
      Progress progress,
      Consumer<WorkloadAdvice> first)
      throws SQLException {
    WorkloadAdviser adviser = new WorkloadAdviser(database, options, progress);
    adviser.notes.addAll(workload.notes());
    return adviser.untilCancelled(() -> {
      adviser.plan(workload);
      return adviser.tryAll(places, first);
    });
  }

  /// The indexes that help one statement whose plan is known.
  ///
  /// @param one the statement, with values for its parameters where there are some
  static WorkloadAdvice advise(
      Database database,
      WorkloadStatement one,
      Analysis analysis,
      Places places,
      AdviceOptions options,
      Progress progress)
      throws SQLException {
    WorkloadAdviser adviser = new WorkloadAdviser(database, options, progress);
    return adviser.untilCancelled(() -> {
      adviser.pool.add(one, adviser.plans.readable(one, analysis));
      return adviser.tryAll(places, first -> {});
    });
  }

  /// Where nobody waits any more, a connection that was cut is no news.
  private WorkloadAdvice untilCancelled(Watch.Work<WorkloadAdvice> work) throws SQLException {
    try {
      return work.run();
    } catch (SQLException e) {
      tellCancelled(e);
      throw ServerTrouble.readable(e);
    }
  }

  private void tellCancelled(SQLException cause) {
    if (progress.cancelled()) {
      CancellationException cancelled =
          new CancellationException("Nobody waits for the advice any more.");
      cancelled.initCause(cause);
      throw cancelled;
    }
  }

  private void plan(Workload workload) throws SQLException {
    int done = 0;
    int ofSystem = 0;
    SampledValues values = new SampledValues(database, progress);
    for (WorkloadStatement statement : workload.statements()) {
      tell(statement, done++ / (double) workload.statements().size());
      try {
        WorkloadStatement bound = values.bound(statement);
        Analysis analysis = plans.explained(bound);
        if (SystemTables.only(database.engine(), analysis.query())) {
          ofSystem++;
        } else {
          pool.add(bound, analysis);
        }
      } catch (ExplainRefusedException e) {
        unplanned.add(new Unplanned(statement, String.valueOf(e.getMessage())));
      } catch (SQLException e) {
        if (ServerTrouble.isLost(e)) {
          throw e;
        }
        unplanned.add(new Unplanned(statement, String.valueOf(e.getMessage())));
      }
    }
    notes.addAll(values.notes());
    if (ofSystem > 0) {
      notes.add(
          "Left out "
              + (ofSystem == 1 ? "1 statement that reads" : ofSystem + " statements that read")
              + " nothing but the server's own tables.");
    }
  }

  private void tell(WorkloadStatement statement, double done) {
    progress.report("Asking for the plan of " + statement.source(), done);
    if (progress.cancelled()) {
      throw new CancellationException("Nobody waits for the advice any more.");
    }
  }

  private WorkloadAdvice tryAll(Places places, Consumer<WorkloadAdvice> first) throws SQLException {
    try (OpenPlaces open = new OpenPlaces(places.open(database, pool.tables(), progress))) {
      return open.all().isEmpty() ? untried() : tried(open.all(), first);
    }
  }

  private WorkloadAdvice tried(List<WhatIf> open, Consumer<WorkloadAdvice> first)
      throws SQLException {
    List<Trying> tryings = tryings(open);
    unplannable.forEach((s, reason) -> unplanned.add(new Unplanned(s, reason)));
    List<Weakness> weaknesses = weaknesses();
    Beside beside = new Beside(notes, counsels(), weaknesses, unplanned);
    ForeignKeys foreignKeys = new ForeignKeys(database, weaknesses);
    return new Answers(this::suggestion, this::rejected, foreignKeys, beside, new Rewriting(pool))
        .of(tryings, first);
  }

  private List<Trying> tryings(List<WhatIf> open) throws SQLException {
    long deadline = System.nanoTime() + options.time().toNanos();
    List<Trying> tryings = new ArrayList<>();
    List<Hypothetical> untried = pool.all().stream().filter(h -> !isStale(h)).toList();
    for (WhatIf place : open) {
      List<Hypothetical> refusedHere = refused(place, untried);
      Set<Hypothetical> admitted = without(untried, refusedHere);
      if (!admitted.isEmpty() || tryings.isEmpty()) {
        tryings.add(trying(place, admitted, deadline));
      }
      untried = refusedHere;
    }
    return tryings;
  }

  private Trying trying(WhatIf place, Set<Hypothetical> admitted, long deadline)
      throws SQLException {
    Costs costs = new Costs(place, plannable(place, pool.relevant(admitted)));
    return new Trying(place, costs, options.budget(), deadline, progress);
  }

  private static Set<Hypothetical> without(List<Hypothetical> all, List<Hypothetical> less) {
    Set<Hypothetical> left = new LinkedHashSet<>(all);
    less.forEach(left::remove);
    return left;
  }

  /// The candidates as they are: nothing can try them.
  private WorkloadAdvice untried() throws SQLException {
    notes.add(
        database.engine().title()
            + " has no hypothetical indexes. A clone of the tables on a server tries them: --level"
            + " clone, with --scratch for another server than this one.");
    List<Suggestion> suggestions =
        pool.all().stream()
            .filter(h -> pool.isWhole(h) && pool.origin(h).share() >= LEAST_SHARE)
            .sorted(Comparator.comparingDouble((Hypothetical h) -> -pool.origin(h).share()))
            .map(this::untried)
            .toList();
    return new WorkloadAdvice(
        Rung.RULE,
        database.engine().title() + ", by its plans alone",
        notes,
        suggestions,
        rejected(
            List.of(), new LinkedHashSet<>(suggestions.stream().map(Suggestion::index).toList())),
        counsels(),
        weaknesses(),
        List.of(),
        unplanned,
        true,
        0);
  }

  private List<Weakness> weaknesses() throws SQLException {
    try (Connection connection = Opening.of(database.source(), progress);
        Watch watch = Watch.over(connection, database.timeout(), progress)) {
      Usage usage = Usage.read(database.engine(), connection, watch);
      return IndexHealth.of(database.schema(), database.statistics(), usage);
    }
  }

  private List<Counselled> counsels() {
    List<Counselled> counsels = new ArrayList<>();
    pool.proposals()
        .forEach((statement, proposal) ->
            proposal
                .counsels()
                .forEach(c ->
                    counsels.add(
                        new Counselled(
                            statement, c, c.applied(pool.text(statement)), Optional.empty()))));
    return counsels;
  }

  /// Untried, an index is named only for what takes a good part of a statement.
  private static final double LEAST_SHARE = 0.2;

  private Suggestion untried(Hypothetical index) {
    Candidate origin = pool.origin(index);
    return new Suggestion(
        index,
        new IndexDdl(database.schema()).sparing(index.table(), index.index()).orElseThrow(),
        origin.why(index.index()),
        Rung.RULE,
        "nowhere",
        List.of(),
        OptionalLong.empty(),
        new WriteCosts(database.schema(), database.statistics()).factor(index),
        0,
        Cautions.of(database, index, origin.remarks(), OptionalLong.empty()));
  }

  /// Whether a trial would mean nothing: clones make their own statistics, a lab has the
  /// database's.
  private boolean isStale(Hypothetical index) {
    boolean stale = database.engine() == Engine.POSTGRESQL && pool.isStale(index);
    if (stale) {
      refused.put(
          index,
          "Run ANALYZE on "
              + index.table().local()
              + " first: with statistics so old or none at all, a trial means nothing.");
    }
    return stale;
  }

  private List<Hypothetical> refused(WhatIf place, List<Hypothetical> indexes) throws SQLException {
    progress.report("Making " + indexes.size() + " indexes known to " + place.where(), -1);
    if (indexes.isEmpty()) {
      return List.of();
    }
    List<Hypothetical> refusedHere = new ArrayList<>();
    for (WhatIf.Refusal refusal : place.admit(indexes)) {
      refusedHere.add(refusal.index());
      refused.merge(refusal.index(), refusal.reason(), (a, b) -> a.equals(b) ? a : a + " " + b);
    }
    return refusedHere;
  }

  /// Without the statements that the place cannot plan at all.
  private Map<WorkloadStatement, Set<Hypothetical>> plannable(
      WhatIf place, Map<WorkloadStatement, Set<Hypothetical>> relevant) throws SQLException {
    Map<WorkloadStatement, Set<Hypothetical>> plannable = new LinkedHashMap<>();
    for (Map.Entry<WorkloadStatement, Set<Hypothetical>> each : relevant.entrySet()) {
      WorkloadStatement statement = each.getKey();
      if (isPlannable(place, statement)) {
        plannable.put(statement, each.getValue());
        unplannable.remove(statement);
      }
    }
    return plannable;
  }

  /// Notes why where it is not.
  private boolean isPlannable(WhatIf place, WorkloadStatement statement) throws SQLException {
    try {
      place.plan(statement.sql(), Set.of(), Set.of());
      return true;
    } catch (SQLException e) {
      if (ServerTrouble.isLost(e)) {
        throw e;
      }
      unplannable.putIfAbsent(statement, place.where() + ": " + e.getMessage());
      return false;
    }
  }

  private Suggestion suggestion(Trying trying, Set<Hypothetical> all, Chosen chosen)
      throws SQLException {
    Hypothetical index = chosen.index();
    Candidate origin = pool.origin(index);
    Set<WorkloadStatement> served = trying.served(all, index);
    List<Effect> effects =
        trying.effects(all).stream()
            .filter(e -> served.contains(e.statement()))
            .sorted(Comparator.comparingDouble(Effect::left))
            .toList();
    OptionalLong bytes = trying.place().bytes(index);
    List<String> remarks = new ArrayList<>(origin.remarks());
    effects.stream()
        .filter(e -> e.left() > Trying.MOST_LEFT)
        .forEach(e ->
            remarks.add(
                "Watch "
                    + e.statement().source()
                    + ": its plan reads the index too, for so little gain that it may become"
                    + " slower for real."));
    return new Suggestion(
        index,
        new IndexDdl(database.schema()).sparing(index.table(), index.index()).orElseThrow(),
        origin.why(index.index()),
        trying.place().rung(),
        trying.place().where(),
        effects,
        bytes,
        new WriteCosts(database.schema(), database.statistics()).factor(index),
        chosen.value() / trying.costs().weight(),
        Cautions.of(database, index, remarks, bytes));
  }

  private List<Rejected> rejected(List<Trying> tryings, Set<Hypothetical> chosen) {
    Set<Rejected> rejected = new LinkedHashSet<>();
    reasons(tryings, chosen).forEach((h, why) -> rejected.add(new Rejected(h.title(), why)));
    for (Proposal proposal : pool.proposals().values()) {
      for (NoIndex none : proposal.reasons()) {
        String what = none.condition().isEmpty() ? none.relation().table() : none.condition();
        rejected.add(new Rejected(what, none.reason()));
      }
    }
    return List.copyOf(rejected);
  }

  /// Why each candidate is not among the chosen.
  private Map<Hypothetical, String> reasons(List<Trying> tryings, Set<Hypothetical> chosen) {
    Map<Hypothetical, String> reasons = new LinkedHashMap<>();
    pool.all().stream()
        .filter(h -> !chosen.contains(h))
        .forEach(h -> reasons.put(h, refused.getOrDefault(h, "The planner takes others: tried.")));
    tryings.forEach(t -> reasons.putAll(t.reasons()));
    reasons.keySet().removeAll(chosen);
    return reasons;
  }
}
