package dado.schema.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.Dialects;
import dado.schema.Engines;
import dado.schema.dialect.Progress;
import dado.schema.migration.Migration;
import dado.schema.migration.Planner;
import dado.schema.migration.Reversibility;
import dado.schema.model.Engine;
import dado.schema.proof.Proof;
import dado.schema.proof.Prover;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Every elementary act is done by [Edits], planned, and proven up and down on every engine that
/// has it; the others refuse it in words. What came of it stands in `docs/edits.md`.
class EveryEditTest {

  private static final Path DOCUMENT = Path.of("../../docs/edits.md");
  private static final boolean WRITE = "write".equals(System.getProperty("cases"));
  private static final Map<String, String> RESULTS = new ConcurrentHashMap<>();

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicContainer> isProvenUpAndDown() {
    return Stream.of(Engine.values())
        .filter(e -> System.getProperty("engine", e.name()).equals(e.name()))
        .map(e -> DynamicContainer.dynamicContainer(e.title(), tests(e)));
  }

  private static Stream<DynamicTest> tests(Engine engine) {
    String part = System.getProperty("case", "");
    return EditKinds.all().stream()
        .filter(k -> k.toString().contains(part))
        .map(k -> DynamicTest.dynamicTest(k.toString(), () -> check(engine, k)));
  }

  @Test
  void thereAreMoreThanFortyKinds() {
    assertThat(EditKinds.all()).hasSizeGreaterThan(40);
    assertThat(EditKinds.all().stream().map(EditKind::toString)).doesNotHaveDuplicates();
  }

  private static void check(Engine engine, EditKind kind) throws Exception {
    Ground ground = Grounds.of(engine).around(kind.group());
    if (!kind.engines().contains(engine)) {
      if (!kind.refused()) {
        return;
      }
      assertThatThrownBy(() -> kind.act().apply(ground))
          .as(engine.title() + " has no such thing, and says so")
          .isInstanceOfAny(IllegalArgumentException.class, java.util.NoSuchElementException.class);
      return;
    }
    Edit edit = kind.act().apply(ground);
    assertThat(edit.label()).isNotBlank();
    Document document = Document.of(ground.schema()).with(edit);
    Migration migration = Planner.plan(Dialects.of(engine), document.current(), document.pending());
    assertThat(migration.unsupported()).isEmpty();
    assertThat(migration.up()).isNotEmpty();
    Proof proof =
        Prover.prove(
            document.current(),
            migration,
            document.desired(),
            Engines.scratches(engine),
            Progress.NONE);
    assertThat(proof).isInstanceOf(Proof.Proven.class);
    RESULTS.put(kind + " " + engine, word(migration.reversibility()));
  }

  private static String word(Reversibility reversibility) {
    return switch (reversibility) {
      case Reversibility.Exact e -> "exact";
      case Reversibility.StructureOnly s -> "structure";
      case Reversibility.Impossible i -> "impossible";
    };
  }

  /// Where one engine or one kind alone was asked for, the table would not be whole.
  @AfterAll
  static void theTableIsNotStale() throws Exception {
    boolean whole =
        EditKinds.all().stream()
            .allMatch(k -> k.engines().stream().allMatch(e -> RESULTS.containsKey(k + " " + e)));
    if (!whole) {
      return;
    }
    String table = EditTable.write(RESULTS);
    if (WRITE) {
      Files.writeString(DOCUMENT, table);
    }
    assertThat(Files.readString(DOCUMENT)).as("docs/edits.md (-Dcases=write)").isEqualTo(table);
  }
}
