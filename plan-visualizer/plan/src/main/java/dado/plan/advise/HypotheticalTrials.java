package dado.plan.advise;

import dado.plan.rule.Analysis;
import dado.schema.Dialects;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.proof.Trial;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Tries indexes that only the planner sees, by PostgreSQL's extension HypoPG. They belong to the
/// session and outlive a rollback, so they are taken away each time.
final class HypotheticalTrials implements Trials {
  private final PostgresqlTrials.Plans plans;
  private final IndexDdl ddl;
  private final String functions;

  /// @param schema where HypoPG's functions are
  HypotheticalTrials(PostgresqlTrials.Plans plans, IndexDdl ddl, String schema) {
    this.plans = plans;
    this.ddl = ddl;
    this.functions = Dialects.of(Engine.POSTGRESQL).identifiers().quote(schema) + ".";
  }

  @Override
  public Outcome tryOut(Candidate candidate, Index index) throws SQLException {
    plans.begin();
    try {
      plans.execute("set transaction read only");
      long start = System.nanoTime();
      Analysis before = plans.plan(false);
      String name = create(ddl.create(candidate, index));
      Analysis with = plans.plan(false);
      Trial trial =
          new Trial(
              "Planned " + candidate.title() + " as the hypothetical index " + name,
              Verdict.uses(with, name) ? "the planner takes it" : "the planner leaves it",
              Duration.ofNanos(System.nanoTime() - start));
      return new Verdict(plans.server() + ", HypoPG", List.of(trial), before, with)
          .of(name, new PostgresqlIndexSize(plans).estimate(candidate));
    } finally {
      plans.end();
      reset();
    }
  }

  private String create(String statement) throws SQLException {
    try (PreparedStatement create =
        plans
            .connection()
            .prepareStatement("select indexname from " + functions + "hypopg_create_index(?)")) {
      create.setString(1, statement);
      return plans
          .watch()
          .run(
              create,
              () -> {
                try (ResultSet rows = create.executeQuery()) {
                  rows.next();
                  return rows.getString(1);
                }
              });
    }
  }

  private void reset() throws SQLException {
    if (!plans.connection().isClosed()) {
      try (PreparedStatement reset =
          plans.connection().prepareStatement("select " + functions + "hypopg_reset()")) {
        reset.execute();
      }
    }
  }

  @Override
  public void close() {}
}
