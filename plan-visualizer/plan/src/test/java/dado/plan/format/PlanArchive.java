package dado.plan.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The plans of a real server, every output that it has for each of many statements.
public final class PlanArchive {
  private static final Path ARCHIVES = Path.of("src/test/archives");

  /// A file of an archive.
  ///
  /// @param path below the server's name ("cte/explain.tree.txt")
  public record File(String server, String path, String text) {

    /// The directory, that is the statement.
    public String statement() {
      return path.substring(0, Math.max(0, path.indexOf('/')));
    }

    public String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
      return server + "/" + path;
    }
  }

  private final List<File> files;

  private PlanArchive(List<File> files) {
    this.files = files;
  }

  /// Everything that a server printed.
  public static PlanArchive of(String server) {
    try (ZipFile zip = new ZipFile(ARCHIVES.resolve(server + ".zip").toFile())) {
      List<File> files = new ArrayList<>();
      for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        String path = entry.getName().substring(server.length() + 1);
        files.add(new File(server, path, new String(bytes, StandardCharsets.UTF_8)));
      }
      return new PlanArchive(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<File> files() {
    return files;
  }

  /// The statements, each a directory.
  public List<String> statements() {
    return files.stream().map(File::statement).filter(s -> !s.isEmpty()).distinct().sorted().toList();
  }

  /// A statement's file; empty where the server gave an error instead.
  public Optional<File> file(String statement, String name) {
    return files.stream().filter(f -> f.path().equals(statement + "/" + name)).findFirst();
  }
}
