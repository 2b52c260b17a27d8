package dado.schema.source;

import dado.schema.dbml.Dbml;
import dado.schema.dialect.Progress;
import dado.schema.file.ModelFile;
import dado.schema.layout.FolderException;
import dado.schema.layout.MigrationFolder;
import dado.schema.model.Engine;
import dado.schema.scratch.ScratchUnavailableException;
import dado.schema.scratch.Scratches;
import dado.schema.text.Note;
import dado.schema.text.SourceException;
import dado.schema.text.Spot;
import dado.schema.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Schemas in files: SQL (`.sql`), designs (`.dado.json`), DBML (`.dbml`), folders of migrations or
/// of SQL files.
public final class SchemaFiles {

  private final Path file;
  private final Optional<Engine> engine;
  private final LoadOptions options;
  private final Scratches scratches;
  private final Progress progress;

  private SchemaFiles(
      Path file,
      Optional<Engine> engine,
      LoadOptions options,
      Scratches scratches,
      Progress progress) {
    this.file = file;
    this.engine = engine;
    this.options = options;
    this.scratches = scratches;
    this.progress = progress;
  }

  /// The schema of a file or folder, without owners and grants.
  ///
  /// @param engine what SQL and DBML are written for; empty to tell it from the text
  /// @throws SourceFileException with the place of what is wrong in the file
  /// @throws ScratchUnavailableException where only an engine can read it, and there is none
  public static Loaded read(
      Path file, Optional<Engine> engine, Scratches scratches, Progress progress)
      throws IOException, ScratchUnavailableException, SQLException {
    return read(file, engine, LoadOptions.SCHEMA, scratches, progress);
  }

  /// As above, of a part of the schema.
  public static Loaded read(
      Path file,
      Optional<Engine> engine,
      LoadOptions options,
      Scratches scratches,
      Progress progress)
      throws IOException, ScratchUnavailableException, SQLException {
    return new SchemaFiles(file, engine, options, scratches, progress).read();
  }

  /// The engine that a file says that it is for, without loading it; empty where it does not say.
  ///
  /// @throws SourceFileException when it is a design that cannot be read
  public static Optional<Engine> engine(Path file) throws IOException {
    String name = name(file);
    try {
      if (Files.isDirectory(file)) {
        Optional<MigrationReplay> migrations = migrations(file);
        return EngineGuess.of(
            migrations.isPresent() ? migrations.get().text() : SqlFolder.all(file));
      }
      return name.endsWith(".json")
          ? Optional.of(ModelFile.read(file).schema().engine())
          : EngineGuess.of(TextFile.read(file));
    } catch (SourceException e) {
      throw SourceFileException.of(file, e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  private Loaded read() throws IOException, ScratchUnavailableException, SQLException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (Files.isDirectory(file)) {
      return folder();
    }
    try {
      return one();
    } catch (SourceException e) {
      throw SourceFileException.of(file, e);
    }
  }

  /// A folder of a migration tool is replayed as that tool does it. One that is of none has its SQL
  /// files run in the order of their names.
  private Loaded folder() throws IOException, ScratchUnavailableException, SQLException {
    Optional<MigrationReplay> migrations = migrations(file);
    String text = migrations.isPresent() ? migrations.get().text() : SqlFolder.all(file);
    SqlFolder folder = new SqlFolder(file, told(text), options, scratches, progress);
    try {
      return migrations.isPresent()
          ? folder.read(migrations.get()::run, migrations.get().note())
          : folder.read();
    } catch (ScratchUnavailableException e) {
      Engine told = folder.told().engine();
      String ups = migrations.isPresent() ? migrations.get().statements(told) : text;
      return Offline.read(told, ups, options, e);
    }
  }

  private static Optional<MigrationReplay> migrations(Path folder) throws IOException {
    if (!SqlFolder.hasMigrations(folder)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new MigrationReplay(MigrationFolder.read(folder)));
    } catch (FolderException e) {
      Spot spot = new Spot(Math.max(1, e.line()), Math.max(1, e.column()));
      Path at = e.file().equals(folder.toString()) ? folder : folder.resolve(e.file());
      String place = e.line() > 0 ? e.file() + ":" + e.line() + ":" + e.column() : e.file();
      String reason = String.valueOf(e.getMessage()).substring(place.length() + 2);
      throw new SourceFileException(at, spot, reason);
    }
  }

  private Loaded one() throws IOException, ScratchUnavailableException, SQLException {
    String name = name(file);
    if (name.endsWith(".json")) {
      return design();
    }
    if (name.endsWith(".dbml")) {
      return dbml(TextFile.read(file));
    }
    if (!name.endsWith(".sql")) {
      throw new SourceFileException(
          file,
          Spot.START,
          "This is no file that Dado reads a schema from. Name a .sql, .dado.json or .dbml file, a"
              + " folder of migrations, or a database.");
    }
    return sql(TextFile.read(file));
  }

  private Loaded design() throws IOException {
    ModelFile model = ModelFile.read(file);
    Engine own = model.schema().engine();
    if (engine.isPresent() && engine.get() != own) {
      String asked = engine.get().title() + " was asked for.";
      throw new SourceFileException(
          file, Spot.START, "This design is for " + own.title() + ", and " + asked);
    }
    return new Loaded(
        options.selection().of(model.schema()), Optional.of(model), List.of(), "the design");
  }

  private Loaded dbml(String text) throws IOException {
    Dbml.Reading reading = Dbml.parse(told(text).engine(), text);
    return new Loaded(
        options.selection().of(reading.schema()),
        Optional.empty(),
        with(told(text), reading.notes()),
        "the DBML text");
  }

  private Loaded sql(String text) throws IOException, ScratchUnavailableException, SQLException {
    Told told = told(text);
    try {
      Loaded loaded = ScratchLoad.read(told.engine(), text, options, scratches, progress);
      return new Loaded(
          loaded.schema(), Optional.empty(), with(told, loaded.notes()), loaded.how());
    } catch (ScratchUnavailableException e) {
      return Offline.read(told.engine(), text, options, e);
    }
  }

  private static List<Note> with(Told told, List<Note> notes) {
    List<Note> all = new ArrayList<>();
    told.note().ifPresent(all::add);
    all.addAll(notes);
    return all;
  }

  /// The engine of a text, and what to say about how it was found.
  record Told(Engine engine, Optional<Note> note) {}

  private Told told(String text) throws SourceFileException {
    if (engine.isPresent()) {
      return new Told(engine.get(), Optional.empty());
    }
    String unknown = "Nothing in it tells which engine it is for. Say so with --dialect.";
    Engine guess =
        EngineGuess.of(text).orElseThrow(() -> new SourceFileException(file, Spot.START, unknown));
    String note = "Read as " + guess.title() + ", by what stands in it (--dialect says otherwise).";
    return new Told(guess, Optional.of(Note.at(Spot.START, note)));
  }
}
