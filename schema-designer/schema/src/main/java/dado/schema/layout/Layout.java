package dado.schema.layout;

import dado.schema.migration.Migration;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Map;

/// A migration tool's convention for the names and the content of its files.
public interface Layout {

  /// The word that names it on a command line, such as `golang-migrate`.
  String id();

  /// The tool's name as its makers write it, with the form of its files.
  String title();

  /// The files that carry a migration: one for each transaction that it needs, where the tool runs
  /// a file as one.
  ///
  /// @throws IllegalArgumentException when the version is not one of this tool, or not above those
  ///   that are there; or when a statement holds a line that the tool would take for a command
  List<MigrationFile> files(Migration migration, Engine engine, Naming naming);

  /// Whether a file is one of this tool's, by its name, its content and its neighbours' names.
  boolean claims(String name, String content, Map<String, String> folder);

  /// The versions of a folder, in the order in which the tool runs them.
  ///
  /// @param files the claimed files' contents by name, in the order of their names
  /// @param folder all files' contents by name
  /// @throws FolderException with the place of what the tool would refuse too
  List<MigrationVersion> versions(Map<String, String> files, Map<String, String> folder)
      throws FolderException;
}
