package dado.schema.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.Dialects;
import dado.schema.Engines;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.scratch.Scratch;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What a text says by itself is what the engine makes of it: names, types, keys, indexes.
class ParseAgainstEnginesTest {

  private static final Path CASES = Path.of("src/test/cases/migrate");
  private static final String ONLY = System.getProperty("case", "");

  @TestFactory
  Stream<DynamicTest> agreesWithTheEngine() throws IOException {
    return Stream.of(Engine.values())
        .filter(e -> System.getProperty("engine", e.name()).equals(e.name()))
        .flatMap(e ->
            texts(e).stream()
                .map(p ->
                    DynamicTest.dynamicTest(
                        e.title() + " " + CASES.relativize(p), () -> check(e, p))));
  }

  private static List<Path> texts(Engine engine) {
    Path folder = CASES.resolve(engine.name().toLowerCase(Locale.ROOT));
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all =
          files
              .filter(p -> p.endsWith("current.sql") || p.endsWith("desired.sql"))
              .filter(p -> p.toString().contains(ONLY))
              .sorted()
              .toList();
      // A scratch of a server takes a second; some of its cases are enough, unless one is named.
      int step = engine == Engine.SQLITE || !ONLY.isEmpty() ? 1 : Math.max(1, all.size() / 24);
      return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void check(Engine engine, Path path) throws Exception {
    String text = Files.readString(path);
    Parsed parsed = DdlParser.parse(engine, text);
    assertThat(Shapes.of(parsed.schema()))
        .as(() -> path + "\n" + text + "\n" + parsed.notes())
        .isEqualTo(Shapes.of(loaded(engine, text)));
  }

  private static Schema loaded(Engine engine, String text) throws Exception {
    try (Scratch scratch = Engines.scratches(engine).open(engine, Progress.NONE);
        Connection connection = scratch.connections().open();
        Statement statement = connection.createStatement()) {
      for (SqlStatement sql : Statements.split(engine, text)) {
        statement.execute(sql.text());
      }
      return Dialects.of(engine).catalog().read(connection, Progress.NONE);
    }
  }
}
