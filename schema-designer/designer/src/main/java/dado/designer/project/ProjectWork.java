package dado.designer.project;

import dado.designer.model.FolderChooser;
import dado.schema.dialect.Progress;
import dado.schema.file.DesignDrafts;
import dado.schema.model.Engine;
import dado.schema.source.Loaded;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/// What a project leaves to whoever shows it.
///
/// @param drafts where unsaved designs are kept
/// @param reading how schemas are read from files
/// @param files how a person chooses files
/// @param folders how a person chooses folders
public record ProjectWork(
    DesignDrafts drafts, Reading reading, FileChoice files, FolderChooser folders) {

  /// How schemas are read from files.
  @FunctionalInterface
  public interface Reading {

    /// The schema of an SQL, DBML or design file, or of a folder of migrations. Called on a
    /// background thread.
    Loaded read(Path path, Engine engine, Progress progress) throws Exception;
  }

  /// How a person chooses a file.
  public interface FileChoice {

    /// A file that is there. Called on the UI thread; empty when the person thought better of it.
    ///
    /// @param endings of the names to choose from, as `.model.json`
    Optional<Path> open(Optional<Window> owner, String title, List<String> endings);

    /// A file to be written. Called on the UI thread; empty when the person thought better of it.
    ///
    /// @param name a name to begin with
    Optional<Path> save(Optional<Window> owner, String title, String name);
  }
}
