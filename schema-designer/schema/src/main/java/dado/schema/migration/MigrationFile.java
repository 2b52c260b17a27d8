package dado.schema.migration;

/// A file of a migration.
///
/// @param name without a folder
/// @param content ends with a line feed; lines end with line feeds only
public record MigrationFile(String name, String content) {}
