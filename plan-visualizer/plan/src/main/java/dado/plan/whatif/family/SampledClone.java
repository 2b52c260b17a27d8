package dado.plan.whatif.family;

import dado.plan.explain.ReadingHalf;
import dado.plan.format.PlanFormats;
import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.plan.syntax.PlanSyntaxException;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.plan.whatif.Rung;
import dado.plan.whatif.WhatIf;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.ScratchUnavailableException;
import dado.schema.scratch.Scratches;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// MySQL's or MariaDB's planner on a scratch schema with samples of the user's tables, on which the
/// indexes are really built. Nothing is changed outside of that schema, and it is dropped at the
/// end; what a killed process left is dropped by one that comes a day later.
///
/// Costs are those on the sample, times the rows of the original for one of the sample. Where the
/// server expects fewer rows than there are (never more than half of a table from a range; few
/// where a LIMIT seems near), or counts rows that are never read (MariaDB, where a LIMIT ends a
/// walk in the order that is asked for), the rows are counted by running the query on the sample,
/// and the difference is added.
public final class SampledClone implements WhatIf {
  private static final double ROWS = 40_000;

  /// What is left of a plan's cost when next to none of its rows are read.
  private static final double LEAST = 0.001;

  private static final Duration COUNTING = Duration.ofSeconds(2);

  private final Database database;
  private final Progress progress;
  private final Scratch scratch;
  private final Session user;
  private final Session clone;
  private final String name;
  private final CloneIndexes indexes;
  private final Map<Name, SampledTable> tables = new HashMap<>();
  private final Map<String, Query> counted = new HashMap<>();
  private final Sampler sampler;

  private SampledClone(
      Database database,
      Scratch scratch,
      Session user,
      Session clone,
      ConnectionSource server,
      Progress progress)
      throws SQLException {
    this.database = database;
    this.progress = progress;
    this.scratch = scratch;
    this.user = user;
    this.clone = clone;
    this.name = clone.connection().getCatalog();
    boolean same = server.equals(database.source());
    this.sampler = new Sampler(user, clone, database.identifiers(), same, ROWS);
    this.indexes = new CloneIndexes(database, clone, tables);
  }

  /// Makes a clone of some tables.
  ///
  /// @param server where the scratch schema may be made: the user's own, when the user says so, or
  ///   another of the same kind
  /// @throws SQLException where it cannot be made, with what is missing
  public static SampledClone open(
      Database database, ConnectionSource server, Collection<Name> tables, Progress progress)
      throws SQLException {
    Scratch scratch = scratch(database.engine(), server, progress);
    List<AutoCloseable> open = new ArrayList<>();
    try {
      Session user = session(database.source(), database.timeout(), open, progress);
      Session clone = session(scratch.connections(), database.timeout(), open, progress);
      SampledClone made = new SampledClone(database, scratch, user, clone, server, progress);
      made.copy(tables);
      return made;
    } catch (SQLException | RuntimeException e) {
      abandon(open, scratch, e);
      throw e;
    }
  }

  private static Session session(
      ConnectionSource source, Duration timeout, List<AutoCloseable> open, Progress progress)
      throws SQLException {
    Session session = Session.open(source, timeout, progress);
    open.add(session);
    return session;
  }

  private static void abandon(List<AutoCloseable> open, Scratch scratch, Exception because) {
    open.add(scratch);
    for (AutoCloseable each : open) {
      try {
        each.close();
      } catch (Exception e) {
        because.addSuppressed(e);
      }
    }
  }

  static Scratch scratch(Engine engine, ConnectionSource server, Progress progress)
      throws SQLException {
    try {
      return Scratches.on(engine, server).open(engine, progress);
    } catch (ScratchUnavailableException e) {
      throw new SQLException(e.getMessage() + " " + e.remedy(), e);
    }
  }

  private void copy(Collection<Name> wanted) throws SQLException {
    user.execute("set session transaction read only");
    int done = 0;
    for (Name each : new LinkedHashSet<>(wanted)) {
      progress.report("Sampling " + each.local(), done++ / (double) wanted.size());
      var table = database.schema().table(each);
      if (table.isPresent()) {
        SampledTable copied = sampler.sample(table.get(), name);
        tables.put(each, copied);
        indexes.analyze(copied);
      }
    }
  }

  @Override
  public Rung rung() {
    return Rung.CLONE;
  }

  @Override
  public String where() {
    return scratch.where() + " with a sample of the rows";
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (tables.values().stream().anyMatch(t -> t.factor() > 1)) {
      notes.add(
          "The clone has up to "
              + (long) ROWS
              + " rows of each table; costs are scaled to all rows.");
    }
    return notes;
  }

  @Override
  public List<Refusal> admit(List<Hypothetical> wanted) throws SQLException {
    return indexes.build(wanted, progress);
  }

  @Override
  public Planned plan(String sql, Set<Hypothetical> with, Set<String> without) throws SQLException {
    indexes.show(with, without);
    String half = ReadingHalf.of(database.engine(), sql).orElse(sql);
    CloneText text = CloneText.of(database.engine(), half, userDatabase());
    bringConstants(text);
    Query query = ask(sql, verb(text, false) + text.sql(), database.timeout());
    Set<Hypothetical> used = new FamilyPlan(query).used(with);
    double more = text.runs() ? uncounted(sql, text, with, without) : 0;
    double cost = new FamilyPlan(query).cost();
    double real = Math.max(cost * LEAST, cost + more);
    return new Planned(query, real * factor(query), used);
  }

  private String userDatabase() {
    return tables.keySet().stream().findFirst().map(Name::schema).orElse("");
  }

  /// A lookup of a unique value is done while planning: its row has to be there.
  private void bringConstants(CloneText text) throws SQLException {
    for (SampledTable table : tables.values()) {
      for (String where : UniqueLookups.of(table, text, database.identifiers())) {
        sampler.rows(table.original(), table.name(), where, true);
      }
    }
  }

  private String verb(CloneText text, boolean run) {
    if (database.engine() == Engine.MARIADB) {
      return run ? "analyze format=json " : "explain format=json ";
    }
    if (!text.runs()) {
      return "explain format=json ";
    }
    return run ? "explain analyze format=tree " : "explain format=tree ";
  }

  private Query ask(String sql, String explain, Duration most) throws SQLException {
    try {
      return PlanFormats.parse(database.engine(), sql, clone.text(explain, most));
    } catch (PlanSyntaxException e) {
      throw new SQLException(
          database.engine().title() + " printed a plan that Dado cannot read: " + e.getMessage(),
          e);
    }
  }

  /// What the rows cost that the server did not expect from its tables, counted by running the
  /// statement on the sample; nothing where that takes long.
  private double uncounted(String sql, CloneText text, Set<Hypothetical> with, Set<String> without)
      throws SQLException {
    String key = text.sql() + with.stream().map(u -> u.index().name()).sorted().toList() + without;
    try {
      return new FamilyPlan(run(key, sql, text))
          .nodes().stream()
              .filter(n -> n.operator().read().isPresent())
              .mapToDouble(n -> Unexpected.cost(database.engine(), n))
              .sum();
    } catch (java.sql.SQLTimeoutException e) {
      return 0;
    }
  }

  private Query run(String key, String sql, CloneText text) throws SQLException {
    Query run = counted.get(key);
    if (run == null) {
      run = ask(sql, verb(text, true) + text.sql(), COUNTING);
      counted.put(key, run);
    }
    return run;
  }

  /// The largest among the tables that the plan reads: the others are read for its rows.
  private double factor(Query query) {
    Set<String> read = new LinkedHashSet<>();
    for (Node node : new FamilyPlan(query).nodes()) {
      node.operator().read().ifPresent(r -> read.addAll(List.of(r.table(), r.alias())));
    }
    boolean aliased = tables.values().stream().noneMatch(t -> read.contains(t.name().local()));
    return tables.values().stream()
        .filter(t -> aliased || read.contains(t.name().local()))
        .mapToDouble(SampledTable::factor)
        .max()
        .orElse(1);
  }

  @Override
  public OptionalLong bytes(Hypothetical index) {
    return indexes.bytes(index);
  }

  @Override
  public void close() throws SQLException {
    try (scratch;
        user;
        clone) {
      progress.report("Dropping the scratch schema", -1);
    }
  }
}
