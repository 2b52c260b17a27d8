package dado.plan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// What real servers printed, an archive a server.
public final class Corpus {
  private static final Path ARCHIVES = Path.of("src/test/archives");

  private Corpus() {}

  /// A file of an archive.
  ///
  /// @param path below the server's name ("cte_recursive/analyze.json")
  public record File(String server, String path, String text) {

    /// The name without its directories.
    public String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
      return server + "/" + path;
    }
  }

  /// The servers' names.
  public static List<String> servers() {
    try (Stream<Path> files = Files.list(ARCHIVES)) {
      return files
          .map(f -> f.getFileName().toString().replaceFirst("\\.(zip|tar\\.xz)$", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Walks all files of a server.
  public static void read(String server, Consumer<File> each) {
    try {
      Path zip = ARCHIVES.resolve(server + ".zip");
      if (Files.exists(zip)) {
        readZip(server, zip, each);
      } else {
        readTar(server, ARCHIVES.resolve(server + ".tar.xz"), each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readTar(String server, Path tar, Consumer<File> each) throws IOException {
    try (TarArchiveInputStream in =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(Files.newInputStream(tar))))) {
      for (TarArchiveEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        if (e.isFile()) {
          each.accept(file(server, e.getName(), in.readAllBytes()));
        }
      }
    }
  }

  private static void readZip(String server, Path zip, Consumer<File> each) throws IOException {
    try (ZipInputStream in =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        if (!e.isDirectory()) {
          each.accept(file(server, e.getName(), in.readAllBytes()));
        }
      }
    }
  }

  private static File file(String server, String name, byte[] bytes) {
    String path = name.startsWith(server + "/") ? name.substring(server.length() + 1) : name;
    return new File(server, path, new String(bytes, StandardCharsets.UTF_8));
  }
}
