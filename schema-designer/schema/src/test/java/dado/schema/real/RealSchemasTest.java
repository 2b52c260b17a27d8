package dado.schema.real;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.change.Difference;
import dado.schema.file.ModelFile;
import dado.schema.migration.Migration;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.scratch.Scratch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Schemas of real programs come through reading, writing and loading as they were.
///
/// `-Dengine=SQLITE` and `-Dcase=zabbix` run a part of them.
class RealSchemasTest {

  private static final String ENGINE = System.getProperty("engine", "");
  private static final String CASE = System.getProperty("case", "");

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicContainer> areTheSameAfterBeingWrittenAndLoaded(TestReporter reporter) {
    Path folder = folder();
    return Arrays.stream(Engine.values())
        .filter(e -> e.name().contains(ENGINE.toUpperCase(Locale.ROOT)))
        .map(e -> DynamicContainer.dynamicContainer(e.title(), tests(folder, e, reporter)));
  }

  @TestFactory
  Stream<DynamicTest> coverEveryEngine() {
    Path folder = folder();
    return Arrays.stream(Engine.values())
        .map(e ->
            DynamicTest.dynamicTest(
                e.title(), () -> assertThat(RealSchema.all(folder, e)).hasSizeGreaterThan(2)));
  }

  private static Stream<DynamicTest> tests(Path folder, Engine engine, TestReporter reporter) {
    try {
      return RealSchema.all(folder, engine).stream()
          .filter(s -> s.program().contains(CASE))
          .map(s -> DynamicTest.dynamicTest(s.program(), () -> check(s, reporter)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void check(RealSchema real, TestReporter reporter) throws Exception {
    Laps laps = new Laps();
    try (Scratch first = real.scratch();
        Scratch second = real.scratch()) {
      laps.lap("open");
      real.load(first);
      laps.lap("load");
      Schema nothing = real.read(second);
      Schema read = real.in(second, real.read(first));
      laps.lap("read");
      assertThat(read.tables()).as("tables of " + real.program()).hasSizeGreaterThan(50);
      Migration migration = real.fromNothing(nothing, read);
      assertThat(migration.unsupported()).as("what no statement makes").isEmpty();
      laps.lap("plan");
      real.migrate(second, migration);
      laps.lap("load again");
      Schema again = real.read(second);
      laps.lap("read again");
      same(read, again);
      same(real.printed(first), real.printed(second));
      laps.lap("compare");
      String file = ModelFile.of(read).write();
      same(read, ModelFile.read(file).schema());
      assertThat(ModelFile.read(file).write()).as("the model file again").isEqualTo(file);
      laps.lap("model file");
      reporter.publishEntry(real.toString(), RealSchema.counted(read) + ": " + laps);
    }
  }

  private static void same(Schema read, Schema again) {
    assertThat(Difference.between(read, again)).as("what was lost or added").isEmpty();
    assertThat(Difference.between(again, read)).as("the same backwards").isEmpty();
    assertThat(again.tables()).hasSameSizeAs(read.tables());
    assertThat(again.objects()).hasSameSizeAs(read.objects());
  }

  /// Compares what the engine prints, and shows no more than what differs.
  private static void same(List<String> printed, List<String> again) {
    List<String> lost = new ArrayList<>(printed);
    again.forEach(lost::remove);
    List<String> added = new ArrayList<>(again);
    printed.forEach(added::remove);
    assertThat(lost).as("what the engine prints no longer, and instead %s", added).isEmpty();
    assertThat(added).as("what the engine prints besides").isEmpty();
  }

  private static Path folder() {
    Optional<Path> folder = Fetched.FOLDER;
    if (folder.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(
          "CI needs the schemas of real programs; see src/test/scripts/real-schemas.sh");
    }
    Assumptions.assumeTrue(
        folder.isPresent(), "Debian's packages cannot be had here; see real-schemas.sh");
    return folder.orElseThrow();
  }

  /// The files, fetched once a JVM.
  private static final class Fetched {
    static final Optional<Path> FOLDER = fetch();

    private static Optional<Path> fetch() {
      Path script = Path.of("src/test/scripts/real-schemas.sh").toAbsolutePath();
      try {
        Process process =
            new ProcessBuilder(List.of("bash", script.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return out.lines()
            .filter(l -> l.startsWith("FOLDER="))
            .map(l -> Path.of(l.substring("FOLDER=".length())))
            .findFirst();
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }
}
