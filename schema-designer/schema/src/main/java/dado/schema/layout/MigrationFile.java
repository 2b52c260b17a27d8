package dado.schema.layout;

/// A file of a migration.
///
/// @param name without a folder
/// @param content ends with a line feed; lines end with line feeds only
/// @param replaces whether it takes the place of a file of this name, as a list of checksums does
public record MigrationFile(String name, String content, boolean replaces) {

  /// A file that must not be there yet.
  public MigrationFile(String name, String content) {
    this(name, content, false);
  }
}
