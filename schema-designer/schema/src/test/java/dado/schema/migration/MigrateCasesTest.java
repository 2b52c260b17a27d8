package dado.schema.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.Engines;
import dado.schema.apply.Applier;
import dado.schema.change.Difference;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.proof.Proof;
import dado.schema.proof.Prover;
import dado.schema.scratch.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Every case is planned, compared with what was recorded, and executed up, down and up.
class MigrateCasesTest {

  private static final Path CASES = Path.of("src/test/cases/migrate");
  private static final boolean WRITE = "write".equals(System.getProperty("cases"));

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicContainer> migratesAndComesBack() {
    return Stream.of(Engine.values())
        .filter(e -> System.getProperty("engine", e.name()).equals(e.name()))
        .map(e ->
            DynamicContainer.dynamicContainer(
                e.title(),
                cases(e).map(c -> DynamicTest.dynamicTest(c.toString(), () -> check(c)))));
  }

  @Test
  void everyEngineHasCases() {
    for (Engine engine : Engine.values()) {
      assertThat(cases(engine).count()).as(engine.title()).isGreaterThanOrEqualTo(6);
    }
  }

  private static Stream<MigrateCase> cases(Engine engine) {
    String part = System.getProperty("case", "");
    Stream<Path> own = folders(engine.name().toLowerCase(Locale.ROOT));
    boolean related = engine == Engine.MYSQL || engine == Engine.MARIADB;
    return Stream.concat(own, related ? folders("family") : Stream.of())
        .map(p -> new MigrateCase(p, engine))
        .filter(c -> c.toString().contains(part));
  }

  private static Stream<Path> folders(String name) {
    Path folder = CASES.resolve(name);
    if (!Files.exists(folder)) {
      return Stream.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(MigrateCase test) throws Exception {
    try (Scratch scratch = test.loaded("current.sql");
        Scratch wanted = test.loaded("desired.sql")) {
      Schema current = test.read(scratch);
      Schema goal = test.like(current, test.read(wanted));
      Schema design = test.design(current, goal);
      Migration migration = test.plan(current, design);
      compare(test, test.recorded(migration, current));
      execute(test, scratch, migration, current, goal);
      Proof proof =
          Prover.prove(current, migration, design, Engines.scratches(test.engine()), Progress.NONE);
      assertThat(proof).isInstanceOf(Proof.Proven.class);
    }
  }

  /// One after the other: a case of two engines has files in common.
  private static synchronized void compare(MigrateCase test, Map<String, String> recorded)
      throws IOException {
    for (var file : recorded.entrySet()) {
      if (WRITE) {
        test.write(file.getKey(), file.getValue());
      }
      assertThat(test.text(file.getKey()))
          .as(file.getKey() + " of " + test + "; -Dcases=write records again")
          .isEqualTo(file.getValue());
    }
    try (Stream<Path> files = Files.list(test.folder())) {
      assertThat(files.map(p -> p.getFileName().toString().replaceFirst("\\.(mysql|mariadb)", "")))
          .isSubsetOf(
              "current.sql",
              "desired.sql",
              "up.sql",
              "down.sql",
              "risks.txt",
              "renames.txt",
              "options.txt");
    }
  }

  private static void execute(
      MigrateCase test, Scratch scratch, Migration migration, Schema current, Schema goal)
      throws Exception {
    Applier.apply(scratch.connections(), migration.up(), Progress.NONE);
    equal(test.read(scratch), goal, "after up");
    Applier.apply(scratch.connections(), migration.down(), Progress.NONE);
    equal(test.read(scratch), current, "after down");
    Applier.apply(scratch.connections(), migration.up(), Progress.NONE);
    equal(test.read(scratch), goal, "after up again");
  }

  private static void equal(Schema actual, Schema expected, String when) {
    assertThat(Difference.between(actual, expected)).as(when).isEmpty();
  }
}
