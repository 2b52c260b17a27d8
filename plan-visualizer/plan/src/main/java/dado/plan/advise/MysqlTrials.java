package dado.plan.advise;

import dado.plan.rule.Analysis;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Schema;
import dado.schema.proof.Proof;
import java.util.Optional;

/// MySQL and MariaDB, whose planners know no index that is not built: nothing can be tried without
/// changing the database.
record MysqlTrials(Schema schema, Analysis analysis) implements Trials {

  @Override
  public Outcome tryOut(Candidate candidate, Index index) {
    Optional<String> unselective = Selectivity.unselective(analysis, candidate);
    return unselective.isPresent()
        ? new Outcome.Unselective(unselective.get())
        : new Outcome.Unproven(impossible(candidate, index));
  }

  private Proof.Impossible impossible(Candidate candidate, Index index) {
    Engine engine = schema.engine();
    String why =
        engine.title() + " has no hypothetical indexes, and Dado builds none on your database.";
    if (engine == Engine.MARIADB) {
      return new Proof.Impossible(why, "Build it on a copy of the database and explain again.");
    }
    return new Proof.Impossible(
        why,
        "Try it by hand: "
            + new IndexDdl(schema)
                .create(candidate, index)
                .replaceFirst(", ALGORITHM", " INVISIBLE, ALGORITHM")
            + "; then in one session SET SESSION optimizer_switch ="
            + " 'use_invisible_indexes=on'; and explain again there.");
  }

  @Override
  public void close() {}
}
