package dado.schema.source;

import dado.schema.layout.MigrationFolder;
import dado.schema.layout.MigrationVersion;
import dado.schema.model.Engine;
import dado.schema.text.Note;
import dado.schema.text.SourceException;
import dado.schema.text.Spot;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The migrations of a folder, run one after the other as their tool runs them on an empty
/// database. Rows are written too: a later migration may need those of an earlier one.
record MigrationReplay(MigrationFolder folder) {

  /// All that a tool would run: from the last baseline on, in order.
  List<MigrationVersion> versions() {
    List<MigrationVersion> run = new ArrayList<>();
    for (MigrationVersion version : folder.versions()) {
      if (version.kind() == MigrationVersion.Kind.BASELINE) {
        run.clear();
      }
      run.add(version);
    }
    return run;
  }

  /// Their texts, for a look at the words in them.
  String text() {
    return versions().stream().map(v -> v.up().text()).collect(Collectors.joining("\n"));
  }

  /// The statements of all ways up, one after the other.
  String statements(Engine engine) {
    return versions().stream()
        .flatMap(v -> v.up().statements(engine).stream())
        .map(s -> s.text() + ";\n")
        .collect(Collectors.joining());
  }

  /// What was done, for people.
  Note note() {
    int count = versions().size();
    return Note.at(
        Spot.START,
        count
            + (count == 1 ? " migration" : " migrations")
            + " replayed, as "
            + folder.layout().title()
            + " runs them.");
  }

  /// @throws UncheckedIOException of a [SourceFileException] with the place that failed
  void run(Loading loading) throws SQLException {
    for (MigrationVersion version : versions()) {
      try {
        loading.run(version.up().text(), version.up().statements(loading.engine()));
      } catch (SourceException e) {
        throw new UncheckedIOException(
            SourceFileException.of(folder.path().resolve(version.up().file()), e));
      }
    }
  }
}
