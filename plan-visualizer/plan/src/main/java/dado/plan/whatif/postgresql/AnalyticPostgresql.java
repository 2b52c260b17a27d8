package dado.plan.whatif.postgresql;

import dado.plan.explain.Opening;
import dado.plan.explain.Watch;
import dado.plan.model.Query;
import dado.plan.predicate.KnownColumns;
import dado.plan.statistics.postgresql.ReadOnly;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.plan.whatif.Rung;
import dado.plan.whatif.WhatIf;
import dado.schema.dialect.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Costs of plans with hypothetical indexes, computed from a PostgreSQL database's statistics by
/// the formulas of its planner. The planner itself says how many rows the conditions leave. It
/// needs no extension and no more rights than the statements, and only reads.
public final class AnalyticPostgresql implements WhatIf {
  private static final int PLANS = 4096;
  private static final Set<String> METHODS =
      Set.of("btree", "hash", "gin", "gist", "spgist", "brin", "hnsw");

  private final Database database;
  private final Connection connection;
  private final Watch watch;
  private final SealedPlanner planner;
  private final Samples samples;
  private final AnalyticTables tables;
  private final List<String> told;
  private final Map<String, Query> plans = new LinkedHashMap<>();

  private AnalyticPostgresql(
      Database database,
      Connection connection,
      Watch watch,
      PlannerSettings settings,
      List<String> why,
      Progress progress) {
    this.database = database;
    this.connection = connection;
    this.watch = watch;
    this.planner = new SealedPlanner(connection, watch, true);
    this.samples = new Samples(database, true, progress);
    this.tables =
        new AnalyticTables(database, planner, CostSettings.of(settings.values()), samples);
    this.told = new ArrayList<>(why);
    if (settings.replica()) {
      told.add(LabNotes.REPLICA);
    }
  }

  /// The place, on a connection of its own.
  public static WhatIf open(Database database, Progress progress) throws SQLException {
    return open(database, List.of(), progress);
  }

  /// The place, where a better one cannot be had.
  ///
  /// @param why sentences for the notes
  public static WhatIf open(Database database, List<String> why, Progress progress)
      throws SQLException {
    progress.report("Reading the planner's settings", -1);
    Connection connection = Opening.of(database.source(), progress);
    try {
      Watch watch = Watch.over(connection, database.timeout(), progress);
      PlannerSettings settings = ReadOnly.on(connection, () -> PlannerSettings.read(connection));
      return new AnalyticPostgresql(database, connection, watch, settings, why, progress);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public Rung rung() {
    return Rung.ANALYTIC;
  }

  @Override
  public String where() {
    return "PostgreSQL " + version() + ", by the formulas of its planner";
  }

  private String version() {
    try {
      return connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
    } catch (SQLException e) {
      return "";
    }
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "The plan is the one without the index; what it would cost with the index is computed, and"
            + " other joins or orders that the planner might choose are not considered.");
    notes.addAll(told);
    notes.addAll(samples.told());
    return notes;
  }

  @Override
  public List<Refusal> admit(List<Hypothetical> indexes) throws SQLException {
    List<Refusal> refused = new ArrayList<>();
    for (Hypothetical index : indexes) {
      refusal(index).ifPresent(r -> refused.add(new Refusal(index, r)));
    }
    return refused;
  }

  private Optional<String> refusal(Hypothetical index) throws SQLException {
    if (!METHODS.contains(index.index().method())) {
      return Optional.of(
          "There is no formula for indexes of the method "
              + index.index().method()
              + ": only a trial on a copy of the rows tells what it saves.");
    }
    if (!tables.knows(index.table())) {
      return Optional.of("Nothing is known of the rows of " + index.table() + ".");
    }
    try {
      Optional<String> unfit = tables.unfit(index);
      if (unfit.isEmpty()) {
        tables.admit(index);
      }
      return unfit;
    } catch (SQLException e) {
      if (connection.isClosed()) {
        throw e;
      }
      return Optional.of("It cannot be reckoned with: " + Refusals.said(e));
    }
  }

  @Override
  public Planned plan(String sql, Set<Hypothetical> with, Set<String> without) throws SQLException {
    if (!without.isEmpty()) {
      throw new SQLException(hidesNothing().orElse(""));
    }
    Query query = plans.get(sql);
    if (query == null) {
      query = planner.plan(sql, true);
      if (plans.size() < PLANS) {
        plans.put(sql, query);
      }
    }
    return new AnalyticPlan(query, KnownColumns.of(database.schema()), tables, with).planned();
  }

  @Override
  public OptionalLong bytes(Hypothetical index) {
    return OptionalLong.of(tables.size(index).size().bytes());
  }

  @Override
  public Optional<String> hidesNothing() {
    return Optional.of(
        "What a plan would be without an index that is there cannot be computed from it.");
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      watch.close();
    }
  }
}
