package dado.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// A directory with an input and what became of it, as it was recorded.
public record Recorded(Path folder) {

  private static final Path CASES = Path.of("src/test/cases");
  private static final boolean WRITE = "write".equals(System.getProperty("cases"));

  /// A test for each directory that holds the input.
  public static Stream<DynamicTest> cases(String kind, String input, Consumer<Recorded> check) {
    try (Stream<Path> files = Files.walk(CASES.resolve(kind))) {
      List<Path> folders =
          files.filter(p -> p.endsWith(input)).map(Path::getParent).sorted().toList();
      assertThat(folders).as("cases of " + kind).hasSizeGreaterThan(2);
      return folders.stream()
          .filter(f -> f.toString().contains(System.getProperty("case", "")))
          .map(f ->
              DynamicTest.dynamicTest(
                  CASES.resolve(kind).relativize(f).toString(),
                  () -> check.accept(new Recorded(f))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The engine that a directory above is named after.
  public dado.schema.model.Engine engine() {
    String name = folder.getName(folder.getNameCount() - 2).toString();
    return dado.schema.model.Engine.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /// The text of a file of the case; empty where it is not there.
  public String text(String file) {
    try {
      Path path = folder.resolve(file);
      return Files.exists(path) ? Files.readString(path) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Compares results with what was recorded; an empty one has no file.
  public void compare(Map<String, String> results) {
    results.forEach((file, result) -> {
      if (WRITE) {
        write(file, result);
      }
      assertThat(text(file))
          .as(file + " of " + folder + "; -Dcases=write records again")
          .isEqualTo(result);
    });
  }

  private void write(String file, String result) {
    try {
      if (result.isEmpty()) {
        Files.deleteIfExists(folder.resolve(file));
      } else {
        Files.writeString(folder.resolve(file), result);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
