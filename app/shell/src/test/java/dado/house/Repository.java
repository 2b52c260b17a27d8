package dado.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The checkout that the tests run in.
final class Repository {

  private Repository() {}

  /// Its top folder, the one with `mvnw`.
  static Path top() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("The tests do not run inside a checkout of Dado.");
      }
    }
    return folder;
  }

  /// The hand-written Java files of the product, or of its tests.
  ///
  /// @param kind `main` or `test`
  static List<Path> sources(String kind) {
    Path wanted = Path.of("src", kind, "java");
    return files().filter(f -> f.toString().contains(wanted.toString())).toList();
  }

  private static Stream<Path> files() {
    try (Stream<Path> found = Files.walk(top())) {
      return found
          .filter(f -> f.toString().endsWith(".java"))
          .filter(f -> !f.toString().contains("/target/"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
