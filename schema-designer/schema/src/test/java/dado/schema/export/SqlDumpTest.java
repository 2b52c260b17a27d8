package dado.schema.export;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.Dialects;
import dado.schema.Engines;
import dado.schema.change.Difference;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.scratch.Scratch;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/// A dumped schema, loaded and read again, is the same, and is dumped as the same script.
class SqlDumpTest {

  private static final Path CASES = Path.of("src/test/cases/migrate");

  @TestFactory
  Stream<DynamicTest> isLoadedAsTheSameSchema() {
    return Stream.of(Engine.SQLITE, Engine.POSTGRESQL)
        .flatMap(e ->
            texts(e).stream()
                .map(p ->
                    DynamicTest.dynamicTest(
                        e.title() + " " + p.getName(p.getNameCount() - 2), () -> check(e, p))));
  }

  private static List<Path> texts(Engine engine) {
    try (Stream<Path> files = Files.walk(CASES.resolve(engine.name().toLowerCase(Locale.ROOT)))) {
      List<Path> all = files.filter(p -> p.endsWith("desired.sql")).sorted().toList();
      // A scratch of a server takes a second; some of its cases are enough here.
      int step = engine == Engine.SQLITE ? 1 : Math.max(1, all.size() / 12);
      return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Engine engine, Path path) throws Exception {
    Schema schema = loaded(engine, Files.readString(path));
    String script = SqlDump.write(schema);
    Schema again = loaded(engine, script);
    assertThat(Difference.between(schema, again)).as(script).isEmpty();
    assertThat(SqlDump.write(again)).isEqualTo(script);
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
