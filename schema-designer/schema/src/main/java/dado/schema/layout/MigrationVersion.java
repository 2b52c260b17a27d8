package dado.schema.layout;

import java.util.Optional;

/// One migration of a folder.
///
/// @param version as the file's name has it; of a repeatable one it is its name
/// @param title from the file's name, with spaces
/// @param down empty where there is no way back
/// @param checksum SHA-256 of the way up with line feeds only, in hexadecimal
/// @param toolChecksum the checksum as the tool itself computes it, where it does
public record MigrationVersion(
    String version,
    String title,
    Kind kind,
    Script up,
    Optional<Script> down,
    String checksum,
    Optional<String> toolChecksum) {

  /// When a tool runs a migration.
  public enum Kind {
    /// Once.
    VERSIONED,
    /// Whenever its content changed, behind all others.
    REPEATABLE,
    /// On an empty database only, in place of all before it.
    BASELINE
  }

  /// A migration that runs once and has no checksum of the tool's.
  static MigrationVersion of(String version, String title, Script up, Optional<Script> down) {
    return new MigrationVersion(
        version,
        title.replace('_', ' '),
        Kind.VERSIONED,
        up,
        down,
        Checksums.sha256(up.sql()),
        Optional.empty());
  }

  /// The same with the tool's checksum.
  MigrationVersion with(Kind other, String sum) {
    return new MigrationVersion(version, title, other, up, down, checksum, Optional.of(sum));
  }
}
