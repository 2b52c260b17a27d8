package dado.plan.advise;

import dado.plan.rule.Analysis;
import dado.schema.model.Index;
import dado.schema.proof.Proof;
import dado.schema.proof.Trial;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Tries an index by building it, in a transaction that is rolled back. Writers wait meanwhile, so
/// this is only for a database that nobody else uses.
final class SandboxTrials implements Trials {
  /// A query faster than that is run twice, so that both plans find their pages in memory.
  private static final double QUICK_MILLIS = 2000;

  private final PostgresqlTrials.Plans plans;
  private final IndexDdl ddl;
  private @Nullable Analysis before;

  SandboxTrials(PostgresqlTrials.Plans plans, IndexDdl ddl) {
    this.plans = plans;
    this.ddl = ddl;
  }

  /// An index that was built, and the plan with it.
  ///
  /// @param usable whether the transaction that built it may use it already
  private record Built(boolean usable, long bytes, Duration build, Analysis with) {}

  @Override
  public Outcome tryOut(Candidate candidate, Index index) throws SQLException {
    boolean run = plans.runnable();
    Analysis without = before(run);
    Built built = built(candidate, index, run);
    Facts left = facts(candidate, index);
    if (!built.usable()) {
      return new Outcome.Unproven(NOT_YET);
    }
    List<Trial> trials =
        List.of(
            building(candidate, built),
            running(built.with(), index, run),
            new Trial(
                "Rolled back",
                left.exists() ? "the index is still there" : "the index is gone",
                left.took()));
    return new Verdict(plans.server() + ", embedded sandbox", trials, without, built.with())
        .of(index.name(), OptionalLong.of(built.bytes()));
  }

  private static final Proof.Impossible NOT_YET =
      new Proof.Impossible(
          "rows of the table changed while an older transaction was open, and PostgreSQL lets only"
              + " later transactions use an index that is built now.",
          "End the older transactions and try again.");

  private Analysis before(boolean run) throws SQLException {
    Analysis known = before;
    if (known != null) {
      return known;
    }
    plans.begin();
    try {
      Analysis made = warm(run);
      before = made;
      return made;
    } finally {
      plans.end();
    }
  }

  /// From here on the transaction only reads.
  private Analysis warm(boolean run) throws SQLException {
    plans.execute("set transaction read only");
    Analysis first = plans.plan(run);
    boolean quick =
        first.query().executionMillis().isPresent()
            && first.query().executionMillis().getAsDouble() < QUICK_MILLIS;
    return quick ? plans.plan(run) : first;
  }

  private Built built(Candidate candidate, Index index, boolean run) throws SQLException {
    plans.begin();
    try {
      long start = System.nanoTime();
      plans.execute(ddl.create(candidate, index));
      Duration build = Duration.ofNanos(System.nanoTime() - start);
      Facts facts = facts(candidate, index);
      return new Built(facts.usable(), facts.bytes(), build, warm(run));
    } finally {
      plans.end();
    }
  }

  private static Trial building(Candidate candidate, Built built) {
    String size = String.format(Locale.ROOT, "%.1f MB", built.bytes() / 1024.0 / 1024.0);
    return new Trial("Built the index on " + candidate.title() + " for real", size, built.build());
  }

  private static Trial running(Analysis with, Index index, boolean run) {
    double millis =
        with.query().planningMillis().orElse(0) + with.query().executionMillis().orElse(0);
    return new Trial(
        run ? "Ran the query with it" : "Planned the statement with it",
        Verdict.uses(with, index.name()) ? "the planner takes it" : "the planner leaves it",
        Duration.ofNanos((long) (millis * 1e6)));
  }

  /// What the catalog says of an index.
  private record Facts(boolean exists, boolean usable, long bytes, Duration took) {}

  private Facts facts(Candidate candidate, Index index) throws SQLException {
    long start = System.nanoTime();
    try (PreparedStatement ask = plans.connection().prepareStatement(FACTS)) {
      ask.setString(1, candidate.table().name().schema());
      ask.setString(2, index.name());
      try (ResultSet rows = ask.executeQuery()) {
        boolean exists = rows.next();
        return new Facts(
            exists,
            exists && !rows.getBoolean(1),
            exists ? rows.getLong(2) : 0,
            Duration.ofNanos(System.nanoTime() - start));
      }
    }
  }

  private static final String FACTS =
      """
      select i.indcheckxmin, pg_catalog.pg_relation_size(c.oid)
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      join pg_catalog.pg_index i on i.indexrelid = c.oid
      where n.nspname = ? and c.relname = ?
      """;

  @Override
  public void close() {}
}
