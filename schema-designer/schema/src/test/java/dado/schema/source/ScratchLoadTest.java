package dado.schema.source;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.Engines;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.text.Note;
import dado.schema.text.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every text is loaded on its engine, and what came of it is compared with what was recorded.
class ScratchLoadTest {

  private static final Path CASES = Path.of("src/test/cases/load");
  private static final boolean WRITE = "write".equals(System.getProperty("cases"));

  @TestFactory
  Stream<DynamicContainer> readsWhatTheEngineReadsAndNamesThePlaceOfWhatItDoesNot() {
    return Stream.of(Engine.values())
        .map(engine ->
            DynamicContainer.dynamicContainer(
                engine.title(),
                folders(engine)
                    .map(f ->
                        DynamicTest.dynamicTest(
                            f.getFileName().toString(), () -> check(engine, f)))));
  }

  @Test
  void everyEngineHasCases() {
    for (Engine engine : Engine.values()) {
      assertThat(folders(engine)).as(engine.title()).hasSizeGreaterThan(4);
    }
  }

  private static Stream<Path> folders(Engine engine) {
    boolean family = engine == Engine.MYSQL || engine == Engine.MARIADB;
    Path folder = CASES.resolve(family ? "family" : engine.name().toLowerCase(Locale.ROOT));
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Engine engine, Path folder) throws Exception {
    String outcome = outcome(engine, Files.readString(folder.resolve("schema.sql")));
    boolean family = engine == Engine.MYSQL || engine == Engine.MARIADB;
    String suffix = family ? "-" + engine.name().toLowerCase(Locale.ROOT) : "";
    Path recorded = folder.resolve("outcome" + suffix + ".txt");
    if (WRITE) {
      Files.writeString(recorded, outcome);
    }
    assertThat(outcome)
        .as(folder + "; -Dcases=write records again")
        .isEqualTo(Files.exists(recorded) ? Files.readString(recorded) : "");
  }

  private static String outcome(Engine engine, String sql) throws Exception {
    try {
      Loaded loaded =
          ScratchLoad.read(
              engine, sql, LoadOptions.SCHEMA, Engines.scratches(engine), Progress.NONE);
      return tables(loaded.schema())
          + objects(loaded.schema())
          + loaded.notes().stream().map(Note::toString).collect(lines());
    } catch (SourceException e) {
      return e.getMessage() + "\n";
    }
  }

  private static String tables(Schema schema) {
    return schema.sorted().tables().stream().map(ScratchLoadTest::line).collect(lines());
  }

  private static String line(Table table) {
    List<String> columns = table.columns().stream().map(c -> c.name() + " " + c.type()).toList();
    return "table "
        + table.name()
        + " ("
        + String.join(", ", columns)
        + ") with "
        + table.constraints().size()
        + " constraints and "
        + table.indexes().size()
        + " indexes";
  }

  private static String objects(Schema schema) {
    return schema.sorted().objects().stream()
        .map(SchemaObject::key)
        .map(Object::toString)
        .collect(lines());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> lines() {
    return Collectors.collectingAndThen(
        Collectors.joining("\n"), text -> text.isEmpty() ? "" : text + "\n");
  }
}
