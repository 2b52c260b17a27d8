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

  /// @param usable whether this transaction may use it already
  private record Built(boolean usable, long bytes) {}

  @Override
  public Outcome tryOut(Candidate candidate, Index index) throws SQLException {
    boolean run = plans.runnable();
    Analysis without = before(run);
    plans.begin();
    try {
      long start = System.nanoTime();
      plans.execute(ddl.create(candidate, index));
      Duration build = Duration.ofNanos(System.nanoTime() - start);
      Built built = built(candidate, index);
      if (!built.usable()) {
        return new Outcome.Unproven(NOT_YET);
      }
      Analysis with = warm(run);
      return new Verdict(
              plans.server() + ", embedded sandbox",
              trials(candidate, built, build, Verdict.uses(with, index.name()), run),
              without,
              with)
          .of(index.name(), OptionalLong.of(built.bytes()));
    } finally {
      plans.end();
    }
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

  private static List<Trial> trials(
      Candidate candidate, Built built, Duration build, boolean taken, boolean run) {
    return List.of(
        new Trial(
            "Built the index on " + candidate.title() + " for real",
            String.format(Locale.ROOT, "%.1f MB", built.bytes() / 1024.0 / 1024.0),
            build),
        new Trial(
            run ? "Ran the query with it" : "Planned the statement with it",
            taken ? "the planner takes it" : "the planner leaves it",
            Duration.ZERO),
        new Trial("Rolled back", "the index is gone", Duration.ZERO));
  }

  private Built built(Candidate candidate, Index index) throws SQLException {
    try (PreparedStatement ask =
        plans
            .connection()
            .prepareStatement(
                """
                select i.indcheckxmin, pg_catalog.pg_relation_size(c.oid)
                from pg_catalog.pg_class c
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                join pg_catalog.pg_index i on i.indexrelid = c.oid
                where n.nspname = ? and c.relname = ?
                """)) {
      ask.setString(1, candidate.table().name().schema());
      ask.setString(2, index.name());
      try (ResultSet rows = ask.executeQuery()) {
        rows.next();
        return new Built(!rows.getBoolean(1), rows.getLong(2));
      }
    }
  }

  @Override
  public void close() {}
}
