package dado.schema.source;

import dado.schema.dialect.Progress;
import dado.schema.layout.Layouts;
import dado.schema.scratch.ScratchUnavailableException;
import dado.schema.scratch.Scratches;
import dado.schema.text.Note;
import dado.schema.text.SourceException;
import dado.schema.text.Spot;
import dado.schema.text.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A folder of SQL files that make a schema one after the other, in the order of their names.
///
/// @param told the engine that they are for
record SqlFolder(
    Path folder,
    SchemaFiles.Told told,
    LoadOptions options,
    Scratches scratches,
    Progress progress) {

  /// The texts of all its files, for a look at the words in them.
  static String all(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files(folder)) {
      all.append(text(file)).append('\n');
    }
    return all.toString();
  }

  /// Whether a migration tool would run any file of a folder.
  static boolean hasMigrations(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.filter(Files::isRegularFile).toList()) {
        if (file.toString().matches(".*\\.(sql|py|rb)")) {
          texts.put(String.valueOf(file.getFileName()), text(file));
        }
      }
    }
    return texts.entrySet().stream()
        .anyMatch(
            f -> Layouts.ALL.stream().anyMatch(l -> l.claims(f.getKey(), f.getValue(), texts)));
  }

  private static String text(Path file) throws IOException {
    try {
      return TextFile.read(file);
    } catch (SourceException e) {
      throw SourceFileException.of(file, e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(p -> p.toString().endsWith(".sql") && Files.isRegularFile(p))
          .sorted()
          .toList();
    }
  }

  Loaded read() throws IOException, ScratchUnavailableException, SQLException {
    List<Path> files = files(folder);
    if (files.isEmpty()) {
      throw new SourceFileException(folder, Spot.START, "There are no .sql files in this folder.");
    }
    return read(
        loading -> run(loading, files),
        Note.at(Spot.START, files.size() + " files were run in the order of their names."));
  }

  /// The schema that texts make.
  Loaded read(ScratchLoad.Texts texts, Note note)
      throws IOException, ScratchUnavailableException, SQLException {
    try {
      Loaded loaded =
          ScratchLoad.read(told.engine(), options.withData(), scratches, progress, texts);
      List<Note> notes = new ArrayList<>();
      told.note().ifPresent(notes::add);
      notes.add(note);
      notes.addAll(loaded.notes());
      return new Loaded(loaded.schema(), Optional.empty(), notes, loaded.how());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void run(Loading loading, List<Path> files) throws SQLException {
    for (Path file : files) {
      try {
        loading.run(text(file));
      } catch (SourceException e) {
        throw new UncheckedIOException(SourceFileException.of(file, e));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
