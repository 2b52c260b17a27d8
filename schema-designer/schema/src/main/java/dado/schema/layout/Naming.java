package dado.schema.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What a migration's files are called, what their heads say, and what they stand beside.
///
/// @param version a time as `yyyyMMddHHmmss`, which gives way to a sequence that the folder has; or
///   the version to begin with
/// @param title for people; the files' names are made of its letters and digits
/// @param header lines of comment, such as what was proven
/// @param existing the names of the files that are in the folder
/// @param contents what stands in those files, by name, for tools that chain or hash them
/// @param target the engine's version (`18.6`), or empty
public record Naming(
    String version,
    String title,
    List<String> header,
    List<String> existing,
    Map<String, String> contents,
    String target) {

  public Naming {
    header = List.copyOf(header);
    existing = List.copyOf(existing);
    contents = Map.copyOf(contents);
  }

  /// The names for a folder whose files' content does not matter.
  public Naming(String version, String title, List<String> header, List<String> existing) {
    this(version, title, header, existing, Map.of(), "");
  }

  /// The names for a folder as it is on the disk; it need not be there yet.
  ///
  /// @throws IOException when it cannot be read
  public static Naming in(Path folder, String version, String title, List<String> header)
      throws IOException {
    Map<String, String> files =
        Files.isDirectory(folder) ? FolderFiles.read(folder) : Map.<String, String>of();
    return new Naming(version, title, header, List.copyOf(files.keySet()), files, "");
  }

  /// The same with other lines of comment.
  public Naming withHeader(List<String> lines) {
    return new Naming(version, title, lines, existing, contents, target);
  }

  /// The same for an engine of this version.
  public Naming withTarget(String engineVersion) {
    return new Naming(version, title, header, existing, contents, engineVersion);
  }
}
