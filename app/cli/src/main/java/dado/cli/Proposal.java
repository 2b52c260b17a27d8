package dado.cli;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.dialect.Progress;
import dado.schema.layout.Layout;
import dado.schema.layout.MigrationFile;
import dado.schema.layout.Naming;
import dado.schema.migration.Migration;
import dado.schema.migration.Planner;
import dado.schema.model.Schema;
import dado.schema.proof.Proof;
import dado.schema.proof.Prover;
import dado.schema.scratch.Scratches;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Changes of a live schema as a migration, with its proof.
record Proposal(Schema current, Migration migration, Proof proof) {

  private static final DateTimeFormatter VERSION =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

  /// Plans the changes and tries the result.
  static Proposal of(
      Live live, Schema current, List<Change> changes, Scratches scratches, Progress progress) {
    Schema desired = Changes.apply(current, changes);
    Migration migration = Planner.plan(live.dialect(), current, changes);
    Proof proof = Prover.prove(current, migration, desired, scratches, progress);
    return new Proposal(current, migration, proof);
  }

  /// The files that carry the migration, in their header its proof and that of what it is for.
  ///
  /// @param purpose the suggestion's own proof: that the index helps is another claim than that the
  ///   migration can be run and taken back
  List<MigrationFile> files(Layout layout, Naming naming, Proof purpose) {
    String header =
        "The migration, up, down and up again: "
            + ProofText.whole(proof)
            + "\nThat it helps the query: "
            + ProofText.headline(purpose);
    return layout.files(migration, current.engine(), naming.withHeader(List.of(header)));
  }

  /// A version that sorts after all earlier ones: the time in UTC, to the second.
  static String version(Clock clock) {
    return LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).format(VERSION);
  }
}
