package dado.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The size budget of `docs/CONTRIBUTING.md`: when a file asks for more, the noun is missing.
final class SizeBudgetTest {

  private static final int FILE_LINES = 400;
  private static final int METHOD_LINES = 60;

  /// Of a body, its braces not counted.
  private static final int SMALL_METHOD_LINES = 12;

  private static final double SMALL_METHODS = 0.9;

  @Test
  void noFileIsOver400Lines() throws IOException {
    List<String> tooLong =
        Stream.concat(Repository.sources("main").stream(), Repository.sources("test").stream())
            .filter(file -> lines(file) > FILE_LINES)
            .map(file -> file + " has " + lines(file) + " lines")
            .toList();
    assertThat(tooLong).isEmpty();
  }

  @Test
  void noMethodIsOver60Lines() throws IOException {
    assertThat(methods().stream().filter(m -> m.lines() - 2 > METHOD_LINES)).isEmpty();
  }

  @Test
  void nineMethodsInTenAreWithin12Lines() throws IOException {
    List<SourceTree.Method> methods = methods();
    long small = methods.stream().filter(m -> m.lines() - 2 <= SMALL_METHOD_LINES).count();
    assertThat((double) small / methods.size()).isGreaterThanOrEqualTo(SMALL_METHODS);
  }

  @Test
  void seesTheMethodsThatItThinksItMeasures() throws IOException {
    assertThat(methods()).hasSizeGreaterThan(1000);
  }

  private static List<SourceTree.Method> methods() throws IOException {
    return SourceTree.of(Repository.sources("main")).methods();
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
