package dado.plan.whatif.family;

import dado.plan.ddl.IndexDdl;
import dado.plan.explain.ExplainOptions;
import dado.plan.explain.ExplainRefusedException;
import dado.plan.explain.ExplainServer;
import dado.plan.explain.Explainer;
import dado.plan.explain.ReadingHalf;
import dado.plan.model.Query;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.plan.whatif.Rung;
import dado.plan.whatif.WhatIf;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Table;
import dado.schema.model.Version;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// MySQL's own planner with indexes that are really built on the user's tables, INVISIBLE: only
/// Dado's session sees them. Whoever opens it has been told the [#consequences] and has agreed.
///
/// They are dropped at the end. What a killed process left is found by its mark at the next start.
public final class InvisibleIndexes implements WhatIf {
  /// How many are made when nobody says how many.
  public static final int USUAL = 10;

  private static final Duration BUILDING = Duration.ofMinutes(5);

  /// `NO_INDEX` is a hint since then: without it one index could not be tried without the others.
  private static final Version HINTS = new Version(8, 0, 20);

  private final Database database;
  private final int most;
  private final Progress progress;
  private final InvisibleMark mark;
  private final Session maker;
  private final String where;
  private final Set<Hypothetical> built = new LinkedHashSet<>();

  private InvisibleIndexes(
      Database database,
      int most,
      Progress progress,
      InvisibleMark mark,
      Session maker,
      String where) {
    this.database = database;
    this.most = most;
    this.progress = progress;
    this.mark = mark;
    this.maker = maker;
    this.where = where;
  }

  /// What making such indexes means for the server, for people, before they agree.
  public static List<String> consequences(int most) {
    return List.of(
        "Up to "
            + most
            + " indexes are really built on the tables of this server (ALGORITHM=INPLACE,"
            + " LOCK=NONE: reads and writes go on), and dropped at the end.",
        "Each reads its whole table once and takes disk; until it is dropped, every write to its"
            + " table keeps it up.",
        "Each waits two seconds at most for a table that is in use, and everybody else who comes to"
            + " that table waits with it.",
        "No plan of other sessions reads them, but MySQL counts with their statistics: an estimate"
            + " of another session may change meanwhile.",
        "Replicas build them too.");
  }

  /// Drops the invisible indexes that killed processes left on a server.
  ///
  /// @return what was dropped, and what was not and why, one sentence each
  public static List<String> sweep(ConnectionSource source) throws SQLException {
    try (Connection connection = source.open()) {
      return supported(connection) ? InvisibleMark.sweep(connection) : List.of();
    }
  }

  private static boolean supported(Connection connection) throws SQLException {
    ExplainServer server = ExplainServer.of(connection);
    return server.engine() == Engine.MYSQL && server.version().compareTo(HINTS) >= 0;
  }

  /// Makes ready to build indexes on a database.
  ///
  /// @param most how many may be built
  /// @throws SQLException where they cannot be had, with what else there is
  public static InvisibleIndexes open(Database database, int most, Progress progress)
      throws SQLException {
    Session maker = Session.open(database.source(), BUILDING, progress);
    try {
      ExplainServer server = ExplainServer.of(maker.connection());
      if (!supported(maker.connection())) {
        throw new SQLException(
            server.name()
                + " cannot try invisible indexes in one session alone; MySQL can from 8.0.20 on."
                + " Try on a clone: --level clone.");
      }
      refuseReadOnly(maker);
      maker.execute("set session lock_wait_timeout = 2");
      InvisibleMark mark = InvisibleMark.take(database.source());
      String where = server.name() + ", this server, with invisible indexes";
      return new InvisibleIndexes(database, most, progress, mark, maker, where);
    } catch (SQLException | RuntimeException e) {
      maker.close();
      throw e;
    }
  }

  private static void refuseReadOnly(Session session) throws SQLException {
    if (session.number("select @@global.super_read_only") > 0) {
      throw new SQLException(
          "This server only reads (super_read_only is on), so no index can be built on it. Try on"
              + " another one: --level clone --scratch URL.");
    }
  }

  @Override
  public Rung rung() {
    return Rung.PLANNER;
  }

  @Override
  public String where() {
    return where;
  }

  @Override
  public List<String> notes() {
    return List.of(
        built.size()
            + " invisible indexes were built on this server for the trial; they are dropped at its"
            + " end.");
  }

  @Override
  public List<Refusal> admit(List<Hypothetical> indexes) throws SQLException {
    List<Refusal> refusals = new ArrayList<>();
    int done = 0;
    for (Hypothetical index : indexes) {
      progress.report(
          "Building an invisible index on " + index.title(), done++ / (double) indexes.size());
      if (!built.contains(index)) {
        build(index, refusals);
      }
    }
    return refusals;
  }

  private void build(Hypothetical index, List<Refusal> refusals) {
    if (built.size() >= most) {
      refusals.add(new Refusal(index, tooMany()));
      return;
    }
    try {
      maker.execute(ddl(index));
      built.add(index);
    } catch (SQLException e) {
      refusals.add(new Refusal(index, "MySQL refuses it: " + FamilyRefusal.said(e)));
    }
  }

  private String tooMany() {
    return "No more than "
        + most
        + " indexes are built on this server: --invisible-most allows more, and a clone"
        + " has no such limit.";
  }

  private String ddl(Hypothetical wanted) throws SQLException {
    Index index = wanted.index();
    Index marked = index.withOptions(mark.comment(), index.options().with("visible", "no"));
    return new IndexDdl(database.schema())
            .plain(wanted.table(), marked)
            .orElseThrow(
                () -> new SQLException("There is no table " + wanted.table().local() + "."))
        + ", ALGORITHM=INPLACE, LOCK=NONE";
  }

  @Override
  public Planned plan(String sql, Set<Hypothetical> with, Set<String> without) throws SQLException {
    for (Hypothetical index : with) {
      if (!built.contains(index)) {
        throw new SQLException("The index on " + index.title() + " was not admitted here.");
      }
    }
    String read = ReadingHalf.of(Engine.MYSQL, sql).orElse(sql);
    Map<Name, Set<String>> hidden = hidden(with, without);
    FamilyPlan plan = new FamilyPlan(ask(HidingHints.in(read, hidden, database.identifiers())));
    refuseHidden(plan, hidden);
    return new Planned(plan.query(), plan.cost(), plan.used(with));
  }

  private static void refuseHidden(FamilyPlan plan, Map<Name, Set<String>> hidden)
      throws SQLException {
    for (Set<String> each : hidden.values()) {
      if (plan.indexes().stream().anyMatch(each::contains)) {
        throw new SQLException(
            "MySQL read an index that was to be hidden from it: write plain names of tables, and try"
                + " again.");
      }
    }
  }

  private Query ask(String sql) throws SQLException {
    ExplainOptions options =
        new ExplainOptions(false, false, database.timeout(), ExplainOptions.PLAN.lockTimeout());
    try {
      return Explainer.explain(Engine.MYSQL, this::seeing, sql, options, progress).query();
    } catch (ExplainRefusedException e) {
      throw new SQLException(e.getMessage(), e);
    }
  }

  private Connection seeing() throws SQLException {
    Connection connection = database.source().open();
    try (var statement = connection.createStatement()) {
      statement.execute("set session optimizer_switch = 'use_invisible_indexes=on'");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private Map<Name, Set<String>> hidden(Set<Hypothetical> with, Set<String> without) {
    Map<Name, Set<String>> hidden = hiddenOfSchema(without);
    for (Hypothetical each : built) {
      if (!with.contains(each)) {
        hidden.computeIfAbsent(each.table(), t -> new LinkedHashSet<>()).add(each.index().name());
      }
    }
    return hidden;
  }

  /// The session sees all invisible indexes, those of others too.
  private Map<Name, Set<String>> hiddenOfSchema(Set<String> without) {
    Map<Name, Set<String>> hidden = new LinkedHashMap<>();
    for (Table table : database.schema().tables()) {
      for (Index index : table.indexes()) {
        if (index.options().is("visible", "no") || without.contains(index.name())) {
          hidden.computeIfAbsent(table.name(), t -> new LinkedHashSet<>()).add(index.name());
        }
      }
    }
    return hidden;
  }

  @Override
  public OptionalLong bytes(Hypothetical index) {
    return built.contains(index)
        ? IndexSize.of(maker.connection(), index.table(), index.index().name())
        : OptionalLong.empty();
  }

  /// Drops them on a connection of its own: the other may be cut, or its work cancelled.
  @Override
  public void close() throws SQLException {
    try (mark;
        maker;
        Connection connection = database.source().open();
        var statement = connection.createStatement()) {
      progress.report("Dropping the invisible indexes", -1);
      statement.execute("set session lock_wait_timeout = 30");
      mark.drop(connection);
    }
  }
}
