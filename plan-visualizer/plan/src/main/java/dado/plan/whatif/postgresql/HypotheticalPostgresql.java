package dado.plan.whatif.postgresql;

import dado.plan.ddl.IndexDdl;
import dado.plan.explain.Opening;
import dado.plan.explain.Watch;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.plan.whatif.Rung;
import dado.plan.whatif.WhatIf;
import dado.schema.dialect.Progress;
import dado.schema.model.Index;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Indexes that only one session of the user's own PostgreSQL sees, by its extension HypoPG. The
/// session only reads, nothing is stored, and after each plan nothing hypothetical is left.
public final class HypotheticalPostgresql implements WhatIf {
  private static final Set<String> METHODS = Set.of("btree", "brin", "hash");

  private final Database database;
  private final Connection connection;
  private final Watch watch;
  private final Hypopg hypopg;
  private final SealedPlanner planner;
  private final Map<Hypothetical, String> admitted = new LinkedHashMap<>();
  private boolean expressions;

  private HypotheticalPostgresql(
      Database database, Connection connection, Watch watch, Hypopg hypopg) {
    this.database = database;
    this.connection = connection;
    this.watch = watch;
    this.hypopg = hypopg;
    this.planner = new SealedPlanner(connection, watch, true);
  }

  /// The place, on a connection of its own; empty where the database does not have the extension.
  public static Optional<WhatIf> open(Database database, Progress progress) throws SQLException {
    progress.report("Looking for HypoPG", -1);
    Connection connection = Opening.of(database.source(), progress);
    try {
      return over(connection, database, progress);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static Optional<WhatIf> over(Connection connection, Database database, Progress progress)
      throws SQLException {
    Watch watch = Watch.over(connection, database.timeout(), progress);
    Optional<Hypopg> hypopg = Hypopg.in(connection, watch);
    if (hypopg.isEmpty()) {
      watch.close();
      connection.close();
      return Optional.empty();
    }
    return Optional.of(new HypotheticalPostgresql(database, connection, watch, hypopg.get()));
  }

  @Override
  public Rung rung() {
    return Rung.PLANNER;
  }

  @Override
  public String where() {
    return "PostgreSQL " + version() + ", HypoPG " + hypopg.version();
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
    return expressions
        ? List.of("HypoPG knows nothing of the values of expressions, so the planner guesses them.")
        : List.of();
  }

  @Override
  public List<Refusal> admit(List<Hypothetical> indexes) throws SQLException {
    List<Refusal> refused = new ArrayList<>();
    try {
      for (Hypothetical index : indexes) {
        refusal(index).ifPresent(r -> refused.add(new Refusal(index, r)));
      }
    } finally {
      hypopg.reset();
    }
    return refused;
  }

  private Optional<String> refusal(Hypothetical hypothetical) throws SQLException {
    Index index = hypothetical.index();
    if (!METHODS.contains(index.method())) {
      return Optional.of("HypoPG has no hypothetical " + index.method() + " indexes.");
    }
    Optional<String> ddl = new IndexDdl(database.schema()).plain(hypothetical.table(), index);
    if (ddl.isEmpty()) {
      return Optional.of("The table " + hypothetical.table() + " is not known.");
    }
    try {
      hypopg.create(ddl.get());
    } catch (SQLException e) {
      if (connection.isClosed()) {
        throw e;
      }
      return Optional.of("HypoPG refuses it: " + Refusals.said(e));
    }
    admitted.put(hypothetical, ddl.get());
    expressions |= index.keys().stream().anyMatch(Index.Key::isExpression);
    return Optional.empty();
  }

  @Override
  public Planned plan(String sql, Set<Hypothetical> with, Set<String> without) throws SQLException {
    if (!without.isEmpty() && !hypopg.hides()) {
      throw new SQLException(hidesNothing().orElse(""));
    }
    try {
      Map<String, Hypothetical> names = create(with);
      for (String name : without) {
        hypopg.hide(name);
      }
      return Planning.of(planner.plan(sql), names);
    } finally {
      hypopg.reset();
    }
  }

  /// Creates indexes; what they are, by the names that the planner gives them.
  private Map<String, Hypothetical> create(Set<Hypothetical> indexes) throws SQLException {
    Map<String, Hypothetical> names = new HashMap<>();
    for (Hypothetical index : indexes) {
      hypopg.create(ddl(index)).forEach(n -> names.put(n, index));
    }
    return names;
  }

  private String ddl(Hypothetical index) {
    String known = admitted.get(index);
    if (known == null) {
      throw new IllegalArgumentException("The index " + index.title() + " was not admitted.");
    }
    return known;
  }

  @Override
  public OptionalLong bytes(Hypothetical index) throws SQLException {
    return IndexEstimate.bytes(planner, new IndexDdl(database.schema()), index);
  }

  @Override
  public Optional<String> hidesNothing() {
    return hypopg.hides()
        ? Optional.empty()
        : Optional.of(
            "HypoPG " + hypopg.version() + " cannot hide existing indexes; 1.4 and later can.");
  }

  @Override
  public void close() throws SQLException {
    try (connection;
        watch) {
      hypopg.reset();
    }
  }
}
