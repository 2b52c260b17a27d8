package dado.cli;

import dado.plan.advise.AdviceOptions;
import dado.plan.advise.Effect;
import dado.plan.advise.EnginePlaces;
import dado.plan.advise.Places;
import dado.plan.advise.Suggestion;
import dado.plan.advise.Verifying;
import dado.plan.advise.WorkloadAdvice;
import dado.plan.advise.WorkloadAdviser;
import dado.plan.verify.Verification;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Rung;
import dado.plan.whatif.family.InvisibleIndexes;
import dado.plan.workload.Workload;
import dado.schema.change.Change;
import dado.schema.dialect.ConnectionSource;
import dado.schema.layout.Layout;
import dado.schema.layout.MigrationFiles;
import dado.schema.layout.Naming;
import dado.schema.model.Schema;
import dado.schema.proof.Proof;
import dado.schema.scratch.Scratches;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Advice for a workload, on the command line.
final class WorkloadRun {
  private final Console console;
  private final Live live;
  private final Schema schema;
  private boolean complete = true;

  WorkloadRun(Console console, Live live, Schema schema) {
    this.console = console;
    this.live = live;
    this.schema = schema;
  }

  /// Says what trying invisible indexes means, and drops what a killed run of it left.
  static void announceInvisible(Console console, Live live, int most) throws SQLException {
    InvisibleIndexes.consequences(most).forEach(console.err()::println);
    InvisibleIndexes.sweep(live.source()).forEach(console.err()::println);
  }

  /// The places where indexes are tried.
  ///
  /// @param invisible how many may be built on the server itself; empty for none
  static Places places(Rung rung, Optional<ConnectionSource> scratch, OptionalInt invisible) {
    return invisible.isEmpty()
        ? EnginePlaces.upTo(rung, scratch)
        : (database, tables, progress) ->
            List.of(InvisibleIndexes.open(database, invisible.getAsInt(), progress));
  }

  WorkloadAdvice advise(
      Workload workload,
      Rung rung,
      AdviceOptions options,
      Optional<ConnectionSource> scratch,
      Places places)
      throws SQLException {
    long start = System.nanoTime();
    Database database =
        EnginePlaces.database(live.server().engine(), live.source(), schema, console.progress());
    WorkloadAdvice advice =
        WorkloadAdviser.advise(
            database,
            workload,
            places,
            options,
            console.progress(),
            first -> tell(first, Duration.ofNanos(System.nanoTime() - start)));
    if (rung != Rung.VERIFIED || advice.suggestions().isEmpty()) {
      return advice;
    }
    List<Hypothetical> indexes = advice.suggestions().stream().map(Suggestion::index).toList();
    // Those that have a plan, with values for their parameters where Dado took some.
    Workload planned =
        new Workload(advice.effects().stream().map(Effect::statement).toList(), List.of());
    try {
      return Verifying.of(
          advice, Verification.run(database, scratch, planned, indexes, console.progress()));
    } catch (SQLException e) {
      complete = false;
      console.err().println(Verifying.failed(e));
      return Verifying.unverified(advice, e);
    }
  }

  /// Whether the advice is as far as was asked for.
  boolean isComplete() {
    return complete;
  }

  private void tell(WorkloadAdvice first, Duration after) {
    console
        .err()
        .printf(
            Locale.ROOT,
            "First answer after %.1f s: %d indexes that the planner takes; choosing among them.%n",
            after.toMillis() / 1000.0,
            first.suggestions().size());
  }

  /// The statements that make the suggested indexes, the most valuable first.
  static String script(WorkloadAdvice advice) {
    StringBuilder script = new StringBuilder();
    for (Suggestion suggestion : advice.suggestions()) {
      script.append(suggestion.ddl()).append(";\n");
    }
    return script.toString();
  }

  /// Writes one migration of all suggestions, with its proof.
  void write(WorkloadAdvice advice, Path folder, Layout layout, Scratches scratches)
      throws IOException {
    if (advice.suggestions().isEmpty()) {
      console.err().println("There is no suggestion to write as a migration.");
      return;
    }
    List<Change> changes = advice.suggestions().stream().map(s -> (Change) s.toChange()).toList();
    Proposal proposal = Proposal.of(live, schema, changes, scratches, console.progress());
    boolean one = changes.size() == 1;
    String title =
        one
            ? "add " + advice.suggestions().getFirst().index().index().name()
            : "add " + changes.size() + " indexes";
    Proof purpose = advice.suggestions().getFirst().proof();
    Naming naming = Naming.in(folder, Proposal.version(Clock.systemUTC()), title, List.of());
    List<Path> written = MigrationFiles.save(folder, proposal.files(layout, naming, purpose));
    console.err().println(ProofText.whole(proposal.proof()));
    written.forEach(path -> console.err().println("Wrote " + path));
    NextSteps.tell(console, folder, "");
  }
}
