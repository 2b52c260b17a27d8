package dado.schema.layout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The text files of a folder that can matter to a migration tool.
final class FolderFiles {

  /// No migration is that large, and a folder may hold anything.
  private static final long LARGEST = 64L << 20;

  private static final List<String> KINDS =
      List.of(
          ".sql", ".conf", ".py", ".rb", ".sum", ".md", ".xml", ".yaml", ".yml", ".json", ".go");

  private FolderFiles() {}

  /// The content of each, by name, in the order of the names.
  static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path path : entries.filter(FolderFiles::matters).toList()) {
        files.put(path.getFileName().toString(), text(path));
      }
    }
    return files;
  }

  private static boolean matters(Path path) {
    String name = path.getFileName().toString();
    return !name.startsWith(".")
        && KINDS.stream().anyMatch(name::endsWith)
        && Files.isRegularFile(path);
  }

  private static String text(Path path) throws IOException {
    String name = path.getFileName().toString();
    if (Files.size(path) > LARGEST) {
      throw new FolderException(name, "It is larger than 64 MiB. Move it out of the folder.");
    }
    byte[] bytes = Files.readAllBytes(path);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new FolderException(name, "It is not UTF-8 text. Save it as UTF-8.");
    }
  }
}
