package dado.schema.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.dialect.Progress;
import dado.schema.layout.MigrationFolder;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The server dies at every call that is made to it, one after the other; each time the next run
/// goes on and comes to the same end.
class FaultsTest {

  /// A server takes a moment to notice that a connection is gone, and to free its lock.
  private static final Settings PATIENT = Settings.DEFAULT.withPatience(Duration.ofSeconds(20));

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> everyCallMayBeTheLast() {
    return Stream.of(Engine.values())
        .flatMap(e ->
            Stream.of(false, true)
                .map(after ->
                    DynamicTest.dynamicTest(
                        e.title() + (after ? ", answer lost" : ", call lost"),
                        () -> dieEverywhere(e, after))));
  }

  /// Servers with disks take longer for each; a step that shares no factor with the calls of one
  /// statement still visits each kind of call.
  private static int step(Engine engine) {
    return engine == Engine.SQLITE ? 1 : engine == Engine.POSTGRESQL ? 5 : 13;
  }

  private void dieEverywhere(Engine engine, boolean after) throws Exception {
    try (Ground ground = Ground.of(engine, temporary)) {
      write(ground);
      Schema before = ground.schema();
      Schema goal = reference(engine);
      int call = 1;
      boolean died = true;
      while (died) {
        DyingSource source = new DyingSource(ground.source(), call, after);
        died = dies(ground, source);
        ground.migrator(PATIENT).apply(Optional.empty(), Progress.NONE);
        same(ground, goal, call);
        assertThat(ground.text("SELECT count(*) FROM a")).as("rows, call " + call).isEqualTo("3");
        back(ground, before, call, after);
        call += step(engine);
      }
      assertThat(call).isGreaterThan(40);
    }
  }

  private static void write(Ground ground) throws Exception {
    String head = "-- dado: plain, no transaction\n";
    boolean post = ground.engine() == Engine.POSTGRESQL;
    String alone = post ? "CREATE INDEX CONCURRENTLY" : "CREATE INDEX";
    ground
        .with(
            "001_first.up.sql",
            head
                + "CREATE TABLE a (id integer NOT NULL PRIMARY KEY, n integer);\n"
                + "INSERT INTO a VALUES (1, 1);\n"
                + (alone + " a_n ON a (n);\n")
                + "BEGIN;\nINSERT INTO a VALUES (2, 2);\nINSERT INTO a VALUES (3, 3);\nCOMMIT;\n"
                + "ALTER TABLE a ADD COLUMN m integer;\n")
        .with(
            "001_first.down.sql",
            head + (post ? "DROP INDEX CONCURRENTLY a_n;\n" : "") + "DROP TABLE a;\n")
        .pair("002_second", "CREATE TABLE b (id integer);\n", "DROP TABLE b;\n");
  }

  private Schema reference(Engine engine) throws Exception {
    try (Ground other = Ground.of(engine, temporary)) {
      write(other);
      other.apply();
      return other.schema();
    }
  }

  private static boolean dies(Ground ground, DyingSource source) throws Exception {
    Migrator migrator =
        new Migrator(ground.dialect(), source, MigrationFolder.read(ground.folder()), PATIENT);
    try {
      migrator.apply(Optional.empty(), Progress.NONE);
    } catch (SQLException | ApplyException e) {
      assertThat(source.isDead()).as(e.toString()).isTrue();
    }
    return source.isDead();
  }

  /// The way back, dying at the same call, and again.
  private static void back(Ground ground, Schema before, int call, boolean after) throws Exception {
    DyingSource source = new DyingSource(ground.source(), call, after);
    try {
      new Migrator(ground.dialect(), source, MigrationFolder.read(ground.folder()), PATIENT)
          .rollbackTo("0", Progress.NONE);
    } catch (SQLException | ApplyException e) {
      assertThat(source.isDead()).as(e.toString()).isTrue();
    }
    ground.migrator(PATIENT).rollbackTo("0", Progress.NONE);
    same(ground, before, call);
  }

  private static void same(Ground ground, Schema expected, int call) throws Exception {
    Schema found = ground.schema();
    assertThat(found.tables().stream().map(Object::toString).map(FaultsTest::anonymous).toList())
        .as("call " + call)
        .isEqualTo(
            expected.tables().stream().map(Object::toString).map(FaultsTest::anonymous).toList());
  }

  /// Each scratch of MySQL and MariaDB is a schema of its own.
  private static String anonymous(String table) {
    return table.replaceAll("dado_scratch_\\w+", "x").replaceAll("Id\\[[^]]*]", "id");
  }
}
