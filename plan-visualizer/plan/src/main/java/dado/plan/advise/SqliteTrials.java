package dado.plan.advise;

import dado.plan.explain.SqliteExplain;
import dado.plan.explain.Watch;
import dado.plan.format.PlanFormats;
import dado.plan.model.Node;
import dado.plan.rule.Analysis;
import dado.plan.rule.Rules;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.Dialects;
import dado.schema.dialect.Identifiers;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Schema;
import dado.schema.proof.Trial;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Tries an index on a clone of the SQLite file in memory, with the statistics that it would have.
/// The file itself is only read.
final class SqliteTrials implements Trials {
  private static final Duration COUNTING = Duration.ofSeconds(10);

  private final Connection original;
  private final Watch watch;
  private final Schema schema;
  private final Analysis analysis;
  private final Identifiers identifiers = Dialects.of(Engine.SQLITE).identifiers();
  private @Nullable Prepared prepared;

  SqliteTrials(Connection original, Watch watch, Schema schema, Analysis analysis) {
    this.original = original;
    this.watch = watch;
    this.schema = schema;
    this.analysis = analysis;
  }

  /// A clone, and the query's plan on it before any index is tried.
  private record Prepared(SqliteClone copy, Watch watch, Analysis before, Trial faithful) {}

  @Override
  public Outcome tryOut(Candidate candidate, Index index) throws SQLException {
    try {
      long rows = count("select count(*) from " + from(candidate));
      List<Long> distinct = distinct(candidate);
      Optional<String> unselective = unselective(candidate, rows, distinct);
      return unselective.isPresent()
          ? new Outcome.Unselective(unselective.get())
          : tryOnClone(candidate, index, statistics(rows, distinct));
    } catch (SQLTimeoutException e) {
      return new Outcome.Unselective(
          "Counting its values took longer than "
              + COUNTING.toSeconds()
              + " s, so it was not tried.");
    }
  }

  private Outcome tryOnClone(Candidate candidate, Index index, String statistics)
      throws SQLException {
    Prepared ready = prepare();
    long start = System.nanoTime();
    ready.copy().execute(new IndexDdl(schema).create(candidate, index));
    try {
      ready.copy().put(candidate.table().name().local(), index.name(), statistics);
      ready.copy().reload();
      Analysis with = plan(ready.copy().connection(), ready.watch());
      Trial trial =
          new Trial(
              "Planned with " + candidate.title() + ", statistics " + statistics,
              Verdict.uses(with, index.name()) ? "the planner takes it" : "the planner leaves it",
              Duration.ofNanos(System.nanoTime() - start));
      return new Verdict(where(), List.of(ready.faithful(), trial), ready.before(), with)
          .of(index.name(), OptionalLong.empty());
    } finally {
      ready.copy().execute("drop index " + identifiers.quote(index.name()));
      ready.copy().forget(index.name());
      ready.copy().reload();
    }
  }

  private String where() throws SQLException {
    return "SQLite "
        + original.getMetaData().getDatabaseProductVersion()
        + ", a clone of the file's schema and statistics in memory";
  }

  private Prepared prepare() throws SQLException {
    Prepared known = prepared;
    if (known != null) {
      return known;
    }
    long start = System.nanoTime();
    SqliteClone clone = new SqliteClone(original, watch, identifiers, tables());
    Watch cloneWatch = Watch.over(clone.connection(), COUNTING, Progress.NONE);
    Analysis before = plan(clone.connection(), cloneWatch);
    boolean same = steps(before).equals(steps(plan(original, watch)));
    Trial faithful =
        new Trial(
            "Planned the query on a clone (" + String.join("; ", clone.notes()) + ")",
            same
                ? "the same plan as on the file"
                : "another plan than on the file, so its planner may decide otherwise",
            Duration.ofNanos(System.nanoTime() - start));
    Prepared made = new Prepared(clone, cloneWatch, before, faithful);
    prepared = made;
    return made;
  }

  private List<String> tables() {
    return new Relations(schema, analysis.query())
        .byAlias().values().stream().map(t -> t.name().local()).distinct().toList();
  }

  private Analysis plan(Connection connection, Watch watching) throws SQLException {
    String sql = analysis.query().sql();
    try {
      String rows = SqliteExplain.rows(connection, watching, sql);
      return Rules.analyze(PlanFormats.parse(Engine.SQLITE, sql, rows));
    } catch (PlanSyntaxException e) {
      throw new SQLException("SQLite printed a plan that Dado cannot read: " + e.getMessage(), e);
    }
  }

  private static List<String> steps(Analysis plan) {
    return plan.query().roots().stream().flatMap(Node::all).map(Node::label).toList();
  }

  private String from(Candidate candidate) {
    return identifiers.quote(candidate.table().name().local())
        + " as "
        + identifiers.quote(candidate.alias());
  }

  /// How many values each prefix of the index has.
  private List<Long> distinct(Candidate candidate) throws SQLException {
    List<Long> found = new ArrayList<>();
    List<String> quoted = candidate.columns().stream().map(identifiers::quote).toList();
    for (int i = 1; i <= quoted.size(); i++) {
      String prefix = String.join(", ", quoted.subList(0, i));
      found.add(
          count(
              "select count(*) from (select distinct "
                  + prefix
                  + " from "
                  + from(candidate)
                  + ")"));
    }
    return found;
  }

  /// A row of `sqlite_stat1`: the rows of the table, then for each prefix how many share its
  /// values.
  private static String statistics(long rows, List<Long> distinct) {
    StringBuilder text = new StringBuilder(Long.toString(rows));
    for (long values : distinct) {
      text.append(' ').append(values == 0 ? 1 : Math.ceilDiv(rows, values));
    }
    return text.toString();
  }

  /// SQLite's planner takes the average for the truth; a count of what the conditions keep does
  /// not.
  private Optional<String> unselective(Candidate candidate, long rows, List<Long> distinct)
      throws SQLException {
    if (candidate.ordered() || rows == 0) {
      return Optional.empty();
    }
    if (candidate.conditions().isEmpty()) {
      long values = distinct.get(Math.max(0, candidate.equalities() - 1));
      return values * Adviser.MOST_OF_TABLE < 1
          ? Optional.of(few(candidate, values))
          : Optional.empty();
    }
    double kept =
        (double)
                count(
                    "select count(*) from "
                        + from(candidate)
                        + " where ("
                        + String.join(") and (", candidate.conditions())
                        + ")")
            / rows;
    return kept > Adviser.MOST_OF_TABLE
        ? Optional.of(Selectivity.sentence(candidate, kept, true))
        : Optional.empty();
  }

  private static String few(Candidate candidate, long values) {
    return String.format(
        Locale.ROOT,
        "%s has only %d different values (counted), too few to find rows by.",
        String.join(", ", candidate.columns()),
        values);
  }

  private long count(String sql) throws SQLException {
    try (Statement statement = original.createStatement()) {
      return watch.run(
          statement,
          COUNTING,
          () -> {
            try (ResultSet rows = statement.executeQuery(sql)) {
              rows.next();
              return rows.getLong(1);
            }
          });
    }
  }

  @Override
  public void close() throws SQLException {
    Prepared made = prepared;
    if (made != null) {
      made.watch().close();
      made.copy().close();
    }
  }
}
