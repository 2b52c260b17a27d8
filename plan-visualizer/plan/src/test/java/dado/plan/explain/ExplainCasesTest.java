package dado.plan.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.RealEngines;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Every case on its real engine.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainCasesTest {
  private final List<Scratch> open = new java.util.ArrayList<>();

  @AfterAll
  void close() {
    open.forEach(Scratch::close);
  }

  @TestFactory
  Stream<DynamicTest> postgresqlStaysAsItIs() throws Exception {
    return cases(Engine.POSTGRESQL, Fingerprints::postgresql);
  }

  @TestFactory
  Stream<DynamicTest> mysqlStaysAsItIs() throws Exception {
    return cases(Engine.MYSQL, Fingerprints::family);
  }

  @TestFactory
  Stream<DynamicTest> mariadbStaysAsItIs() throws Exception {
    return cases(Engine.MARIADB, Fingerprints::family);
  }

  private Stream<DynamicTest> cases(Engine engine, ExplainCase.Fingerprint fingerprint)
      throws Exception {
    Scratch scratch = RealEngines.scratches(engine).open(engine, Progress.NONE);
    open.add(scratch);
    ExplainCase.fill(engine, scratch.privileged());
    ConnectionSource source = scratch.privileged();
    return ExplainCase.tests(engine, source, fingerprint);
  }

  @TestFactory
  Stream<DynamicTest> sqliteStaysAsItIs() throws Exception {
    Path kept = Files.createTempDirectory("dado-explain-cases");
    Path file = kept.resolve("shop.db");
    ConnectionSource source = () -> DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Connection connection = source.open();
        Statement statement = connection.createStatement()) {
      statement.execute("pragma journal_mode = delete");
    }
    ExplainCase.fill(Engine.SQLITE, source);
    return ExplainCase.tests(Engine.SQLITE, source, s -> fingerprint(kept))
        .onClose(() -> delete(kept));
  }

  private static String fingerprint(Path folder) throws Exception {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        byte[] digest =
            java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        text.append(file.getFileName()).append(' ').append(HexFormat.of().formatHex(digest));
      }
    }
    assertThat(text).isNotEmpty();
    assertThat(Path.of("dado-was-here.db")).doesNotExist();
    return text.toString();
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files.map(Path::toFile).forEach(java.io.File::delete);
      Files.deleteIfExists(folder);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
