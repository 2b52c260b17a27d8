package dado.plan.whatif.sqlite;

import dado.plan.ddl.IndexDdl;
import dado.plan.explain.Watch;
import dado.plan.format.PlanFormats;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Query;
import dado.plan.syntax.PlanSyntaxException;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.plan.whatif.Rung;
import dado.plan.whatif.WhatIf;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// SQLite's planner on a clone of a file in memory: its schema and statistics. The file is only
/// read. What an index would add to the statistics is learned from a sample of 20 000 rows a table,
/// single values included, so that a frequent value is not taken for an average one.
public final class SqliteClone implements WhatIf {
  private static final int CLONES = 8;

  private final Database database;
  private final Progress progress;
  private final Rows file;
  private final SchemaCopy schema;
  private final SampleDatabase sample;
  private final IndexStatistics statistics;
  private final String version;
  private final List<String> notes = new ArrayList<>();
  private final Map<Hypothetical, Admitted> admitted = new HashMap<>();
  private final Map<Set<String>, PlannerDatabase> planners = new LinkedHashMap<>();

  private SqliteClone(Database database, Rows file, Progress progress) throws SQLException {
    this.database = database;
    this.progress = progress;
    this.file = file;
    file.execute("pragma query_only = 1");
    this.version = file.connection().getMetaData().getDatabaseProductVersion();
    this.schema = SchemaCopy.of(file);
    this.sample =
        SampleDatabase.open(file, schema, database.identifiers(), database.timeout(), progress);
    try {
      this.statistics = statistics();
      notes.addAll(planner(Set.of()).notes());
    } catch (SQLException | RuntimeException e) {
      sample.close();
      throw e;
    }
  }

  /// Clones a file.
  public static SqliteClone open(Database database, Progress progress) throws SQLException {
    progress.report("Cloning the file's schema and statistics", -1);
    Connection connection = database.source().open();
    try {
      return over(connection, database, progress);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static SqliteClone over(Connection connection, Database database, Progress progress)
      throws SQLException {
    Rows file = new Rows(connection, Watch.over(connection, database.timeout(), progress));
    try {
      return new SqliteClone(database, file, progress);
    } catch (SQLException | RuntimeException e) {
      file.watch().close();
      throw e;
    }
  }

  private IndexStatistics statistics() throws SQLException {
    IndexStatistics known = IndexStatistics.of(file);
    if (known.isEmpty()) {
      notes.add(
          "The file was never analyzed; the clone has statistics made from a sample, so its plans"
              + " are those after ANALYZE.");
      return sample.all();
    }
    return known;
  }

  private PlannerDatabase planner(Set<String> without) throws SQLException {
    PlannerDatabase known = planners.get(without);
    if (known != null) {
      return known;
    }
    if (planners.size() >= CLONES) {
      closeEldest();
    }
    PlannerDatabase made =
        PlannerDatabase.open(
            schema, statistics, without, database.identifiers(), database.timeout(), progress);
    planners.put(Set.copyOf(without), made);
    return made;
  }

  private void closeEldest() throws SQLException {
    Set<String> eldest = planners.keySet().iterator().next();
    PlannerDatabase closing = planners.remove(eldest);
    if (closing != null) {
      closing.close();
    }
  }

  @Override
  public Rung rung() {
    return Rung.PLANNER;
  }

  @Override
  public String where() {
    return "SQLite " + version + ", a clone of the file in memory with its statistics";
  }

  @Override
  public List<String> notes() {
    return List.copyOf(notes);
  }

  @Override
  public List<Refusal> admit(List<Hypothetical> indexes) throws SQLException {
    List<Refusal> refusals = new ArrayList<>();
    int done = 0;
    for (Hypothetical index : indexes) {
      progress.report("Sampling an index on " + index.title(), done++ / (double) indexes.size());
      if (!admitted.containsKey(index)) {
        admit(index, refusals);
      }
    }
    return refusals;
  }

  private void admit(Hypothetical index, List<Refusal> refusals) throws SQLException {
    try {
      admitted.put(index, sample.admit(index, ddl(index)));
    } catch (java.sql.SQLTimeoutException e) {
      refusals.add(
          new Refusal(
              index,
              "Sampling its table took longer than " + database.timeout().toSeconds() + " s."));
    } catch (SQLException e) {
      refusals.add(new Refusal(index, said(e)));
    }
  }

  private String ddl(Hypothetical index) throws SQLException {
    return new IndexDdl(database.schema())
        .plain(index.table(), index.index())
        .orElseThrow(() -> new SQLException("There is no table " + index.table().local() + "."));
  }

  @Override
  public Planned plan(String sql, Set<Hypothetical> with, Set<String> without) throws SQLException {
    requireIndexes(without);
    Query query = parse(sql, rows(sql, admitted(with), without));
    return new Planned(query, LoopCost.of(query), used(query, with));
  }

  private void requireIndexes(Set<String> names) throws SQLException {
    for (String name : names) {
      if (!schema.hasIndex(name)) {
        throw new SQLException(
            "SQLite makes " + name + " for a constraint, so it cannot be without it.");
      }
    }
  }

  private Set<Admitted> admitted(Set<Hypothetical> indexes) throws SQLException {
    Set<Admitted> known = new LinkedHashSet<>();
    for (Hypothetical index : indexes) {
      Admitted there = admitted.get(index);
      if (there == null) {
        throw new SQLException("The index on " + index.title() + " was not admitted here.");
      }
      known.add(there);
    }
    return known;
  }

  private String rows(String sql, Set<Admitted> with, Set<String> without) throws SQLException {
    try {
      return planner(Set.copyOf(without)).plan(sql, with);
    } catch (java.sql.SQLTimeoutException e) {
      throw e;
    } catch (SQLException e) {
      throw new SQLException(
          "SQLite cannot plan the statement: " + said(e), e.getSQLState(), e.getErrorCode(), e);
    }
  }

  private static Query parse(String sql, String rows) throws SQLException {
    try {
      return PlanFormats.parse(Engine.SQLITE, sql, rows);
    } catch (PlanSyntaxException e) {
      throw new SQLException("SQLite printed a plan that Dado cannot read: " + e.getMessage(), e);
    }
  }

  private static Set<Hypothetical> used(Query query, Set<Hypothetical> with) {
    Set<Hypothetical> used = new LinkedHashSet<>();
    for (Hypothetical index : with) {
      if (reads(query, index)) {
        used.add(index);
      }
    }
    return used;
  }

  private static boolean reads(Query query, Hypothetical index) {
    return query.roots().stream()
        .flatMap(Node::all)
        .anyMatch(n ->
            n.operator() instanceof Operator.IndexScan scan
                && scan.index().equals(index.index().name()));
  }

  /// What SQLite says, without the driver's code around it, as a sentence.
  private static String said(SQLException e) {
    String text = String.valueOf(e.getMessage());
    int open = text.startsWith("[SQLITE_") ? text.indexOf('(') : -1;
    String what =
        open >= 0 && text.endsWith(")") ? text.substring(open + 1, text.length() - 1) : text;
    return what.endsWith(".") ? what : what + ".";
  }

  @Override
  public OptionalLong bytes(Hypothetical index) {
    Admitted known = admitted.get(index);
    return known == null ? OptionalLong.empty() : OptionalLong.of(known.bytes());
  }

  @Override
  public void close() throws SQLException {
    for (PlannerDatabase planner : planners.values()) {
      planner.close();
    }
    sample.close();
    file.watch().close();
    file.connection().close();
  }
}
