package dado.schema.source;

import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.change.Difference;
import dado.schema.dialect.Progress;
import dado.schema.layout.MigrationFolder;
import dado.schema.layout.MigrationVersion;
import dado.schema.layout.Script;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.proof.Proof;
import dado.schema.proof.Trial;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.ScratchUnavailableException;
import dado.schema.scratch.Scratches;
import dado.schema.text.SourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether the migrations of a folder do what they say, as they stand in their files: each is run
/// up, down and up again on a scratch database, and the catalog compared. No rows are made up: what
/// the files write is there, and no more.
public final class FolderProof {

  private final MigrationFolder folder;
  private final Scratch scratch;
  private final Progress progress;
  private final List<Trial> trials = new ArrayList<>();

  private FolderProof(MigrationFolder folder, Scratch scratch, Progress progress) {
    this.folder = folder;
    this.scratch = scratch;
    this.progress = progress;
  }

  /// Tries all migrations of a folder, in their order.
  ///
  /// @param engine what they are written for; empty to tell it from their text
  public static Proof prove(
      Path path, Optional<Engine> engine, Scratches scratches, Progress progress)
      throws IOException, SQLException {
    Engine known = engine.isPresent() ? engine.get() : guess(path);
    MigrationFolder folder = MigrationFolder.read(path);
    try (Scratch scratch = scratches.open(known, progress);
        Connection connection = scratch.connections().open()) {
      Loading loading = new Loading(scratch, connection, LoadOptions.SCHEMA.withData(), progress);
      return new FolderProof(folder, scratch, progress).run(loading);
    } catch (ScratchUnavailableException e) {
      return new Proof.Impossible(String.valueOf(e.getMessage()), e.remedy());
    }
  }

  private static Engine guess(Path path) throws IOException {
    return SchemaFiles.engine(path)
        .orElseThrow(() ->
            new IOException(
                "Nothing in "
                    + path
                    + " tells which engine its migrations are for. Say so with --dialect."));
  }

  private Proof run(Loading loading) throws SQLException {
    for (MigrationVersion version : new MigrationReplay(folder).versions()) {
      long start = System.nanoTime();
      Optional<String> wrong = attempt(loading, version);
      if (wrong.isPresent()) {
        return new Proof.Refuted(scratch.where(), trials, wrong.get());
      }
      String way = version.down().isPresent() ? "up, down, up" : "up; there is no way back";
      String title = version.version() + " " + version.title();
      trials.add(new Trial(title.strip(), way, Duration.ofNanos(System.nanoTime() - start)));
    }
    return new Proof.Proven(scratch.where(), trials);
  }

  private Optional<String> attempt(Loading loading, MigrationVersion version) throws SQLException {
    Schema before = catalog();
    Optional<String> wrong = run(loading, version.up());
    if (wrong.isPresent() || version.down().isEmpty()) {
      return wrong;
    }
    Schema after = catalog();
    Script down = version.down().get();
    return run(loading, down)
        .or(wrap(() -> differs(before, down.file() + " does not lead back: ")))
        .or(() -> again(loading, version.up(), after));
  }

  private Optional<String> again(Loading loading, Script up, Schema after) {
    return run(loading, up)
        .map(w -> "After the way back, " + w)
        .or(wrap(() -> differs(after, up.file() + " makes another schema the second time: ")));
  }

  private Optional<String> run(Loading loading, Script script) {
    try {
      loading.run(script.text(), script.statements(scratch.engine()));
      return Optional.empty();
    } catch (SourceException e) {
      return Optional.of(script.file() + ":" + e.line() + ":" + e.column() + ": " + e.reason());
    } catch (SQLException e) {
      return Optional.of(script.file() + ": " + e.getMessage());
    }
  }

  /// What can fail while the catalog is read.
  private interface Look {
    Optional<String> at() throws SQLException;
  }

  private static java.util.function.Supplier<Optional<String>> wrap(Look look) {
    return () -> {
      try {
        return look.at();
      } catch (SQLException e) {
        return Optional.of("The catalog could not be read: " + e.getMessage());
      }
    };
  }

  private Optional<String> differs(Schema expected, String what) throws SQLException {
    List<Change> rest = Difference.between(catalog(), expected);
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(
            what
                + rest.size()
                + (rest.size() == 1 ? " difference stays, of " : " differences stay, first of ")
                + rest.getFirst().subject()
                + " ("
                + rest.getFirst().getClass().getSimpleName()
                + ").");
  }

  private Schema catalog() throws SQLException {
    try (Connection connection = scratch.connections().open()) {
      return Dialects.of(scratch.engine()).catalog().read(connection, progress);
    }
  }
}
