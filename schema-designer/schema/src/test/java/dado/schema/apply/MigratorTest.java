package dado.schema.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.apply.Status.State;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;

/// A folder's migrations on each real engine: forward, back, in the middle, by two at once.
class MigratorTest {

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicContainer> onEveryEngine() {
    return Stream.of(Engine.values())
        .map(e ->
            DynamicContainer.dynamicContainer(
                e.title(),
                Stream.of(
                    test(e, "applies and rolls back, and is then as before", this::forthAndBack),
                    test(e, "stops at the version that was asked for", this::stops),
                    test(e, "a dry run writes nothing", this::dryRun),
                    test(e, "a file that was changed stops everything", this::changed),
                    test(e, "a version before the last is out of order", this::outOfOrder),
                    test(e, "goes on where it stopped, with the rest mended", this::mended),
                    test(e, "takes back the half that was applied", this::halfBack),
                    test(e, "cancels between two statements", this::cancels),
                    test(e, "two at once apply each version once", this::twoAtOnce),
                    test(e, "says who holds the lock", this::locked),
                    test(
                        e, "a transaction of the script's own counts as one", this::ownTransaction),
                    test(e, "what the folder lacks is shown and keeps its place", this::missing))));
  }

  private DynamicTest test(Engine engine, String name, ThrowingConsumer<Ground> body) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          try (Ground ground = Ground.of(engine, temporary)) {
            body.accept(ground);
          }
        });
  }

  private void forthAndBack(Ground ground) throws Throwable {
    ground.withThree();
    Schema before = ground.schema();
    assertThat(ground.states()).containsOnly(State.PENDING);
    assertThat(ground.apply())
        .extracting(m -> m.version().version())
        .containsExactly("001", "002", "003");
    assertThat(ground.text("SELECT count(*) FROM a")).isEqualTo("2");
    assertThat(ground.states()).containsOnly(State.APPLIED);
    assertThat(ground.apply()).isEmpty();
    Migrator migrator = ground.migrator();
    assertThat(migrator.rollback(1, Progress.NONE)).hasSize(1);
    assertThat(ground.text("SELECT count(*) FROM a")).isEqualTo("0");
    assertThat(migrator.rollbackTo("0", Progress.NONE)).hasSize(2);
    assertThat(ground.isAs(before)).isTrue();
    assertThat(ground.states()).containsOnly(State.PENDING);
    assertThat(ground.apply()).hasSize(3);
  }

  private void stops(Ground ground) throws Throwable {
    Migrator migrator = ground.withThree().migrator();
    assertThat(migrator.apply(Optional.of("2"), Progress.NONE)).hasSize(2);
    assertThat(ground.states()).containsExactly(State.APPLIED, State.APPLIED, State.PENDING);
    assertThat(migrator.rollbackTo("001", Progress.NONE)).hasSize(1);
    assertThat(ground.states()).containsExactly(State.APPLIED, State.PENDING, State.PENDING);
    assertThatThrownBy(() -> migrator.apply(Optional.of("9"), Progress.NONE))
        .isInstanceOf(ApplyException.class)
        .hasMessageContaining("has no version 9");
  }

  private void dryRun(Ground ground) throws Throwable {
    ground.withThree();
    List<Move> moves = ground.migrator().plan(Optional.empty());
    assertThat(moves).hasSize(3);
    assertThat(moves.getFirst().sql()).contains("CREATE INDEX a_name ON a (name);");
    assertThat(ground.schema().tables()).isEmpty();
    assertThat(ground.migrator().status().history()).contains("dado_migrations");
    ground.apply();
    assertThat(ground.migrator().planBack(1).getFirst().sql()).startsWith("DELETE FROM a");
    assertThat(ground.states()).containsOnly(State.APPLIED);
  }

  private void changed(Ground ground) throws Throwable {
    ground.withThree().apply();
    ground.pair("002_column", "ALTER TABLE a ADD COLUMN other integer;\n", "");
    ground.pair("004_more", "CREATE TABLE c (id integer);\n", "DROP TABLE c;\n");
    assertThat(ground.states())
        .containsExactly(State.APPLIED, State.CHANGED, State.APPLIED, State.PENDING);
    assertThatThrownBy(ground::apply)
        .isInstanceOf(ApplyException.class)
        .hasMessageContaining("002_column.up.sql")
        .hasMessageContaining("Put the file back");
    assertThat(ground.states()).endsWith(State.PENDING);
  }

  private void outOfOrder(Ground ground) throws Throwable {
    ground.withThree().pair("005_c", "CREATE TABLE c (id integer);\n", "DROP TABLE c;\n").apply();
    ground.pair("004_d", "CREATE TABLE d (id integer);\n", "DROP TABLE d;\n");
    assertThatThrownBy(ground::apply)
        .isInstanceOf(ApplyException.class)
        .hasMessageContaining("004_d.up.sql")
        .hasMessageContaining("005");
    Settings settings = Settings.DEFAULT.withOutOfOrder(true);
    assertThat(ground.migrator(settings).apply(Optional.empty(), Progress.NONE)).hasSize(1);
  }

  /// The second statement cannot run. Where DDL is transactional nothing stays; else the first
  /// does.
  private void half(Ground ground) throws Throwable {
    boolean family = ground.engine() == Engine.MYSQL || ground.engine() == Engine.MARIADB;
    ground.withThree();
    String head = "-- dado: plain, no transaction\n";
    ground
        .with(
            "004_half.up.sql",
            head
                + "CREATE TABLE c (id integer);\nALTER TABLE nowhere ADD x integer;\nCREATE TABLE e (id integer);\n")
        .with("004_half.down.sql", head + "DROP TABLE e;\nDROP TABLE d;\nDROP TABLE c;\n");
    assertThatThrownBy(ground::apply)
        .isInstanceOf(ApplyException.class)
        .hasMessageContaining("004 half: step 2 of 3 failed: ")
        .hasMessageContaining("nowhere")
        .hasMessageContaining("004_half.up.sql:3:1")
        .hasMessageContaining(
            "The 1 before it stay. Run apply again to go on, or rollback to undo those.");
    assertThat(ground.states()).endsWith(State.HALF_APPLIED);
    assertThat(ground.migrator().status().entries().getLast().done()).isEqualTo(1);
    assertThat(family || ground.text("SELECT count(*) FROM c").equals("0")).isTrue();
  }

  private void mended(Ground ground) throws Throwable {
    half(ground);
    ground.with(
        "004_half.up.sql",
        "-- dado: plain, no transaction\nCREATE TABLE c (id text);\nCREATE TABLE d (id integer);\nCREATE TABLE e (id integer);\n");
    assertThatThrownBy(ground::apply).hasMessageContaining("not the same in 004_half.up.sql");
    ground.with(
        "004_half.up.sql",
        "-- dado: plain, no transaction\nCREATE TABLE c (id integer);\nCREATE TABLE d (id integer);\nCREATE TABLE e (id integer);\n");
    assertThat(ground.apply().getFirst().open()).containsExactly(1, 2);
    assertThat(ground.states()).containsOnly(State.APPLIED);
    assertThat(ground.text("SELECT count(*) FROM e")).isEqualTo("0");
    assertThat(ground.apply()).isEmpty();
  }

  private void halfBack(Ground ground) throws Throwable {
    half(ground);
    Schema before = ground.schema();
    List<Move> back = ground.migrator().rollback(1, Progress.NONE);
    assertThat(back.getFirst().sql()).isEqualTo("DROP TABLE c;\n");
    assertThat(ground.states()).endsWith(State.APPLIED, State.PENDING);
    assertThat(ground.schema().tables()).hasSize(before.tables().size() - 1);
  }

  private void cancels(Ground ground) throws Throwable {
    ground.withThree();
    List<String> said = new ArrayList<>();
    Progress third =
        new Progress() {
          @Override
          public void report(String what, double fraction) {
            said.add(what);
          }

          @Override
          public boolean cancelled() {
            return said.stream().filter(s -> s.contains("step")).count() == 2;
          }
        };
    Migrator migrator = ground.migrator();
    assertThatThrownBy(() -> migrator.apply(Optional.empty(), third))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("001 tables was cancelled.");
    assertThat(said).anyMatch(s -> s.startsWith("001 tables: step 2 of 3: CREATE TABLE b"));
    assertThat(ground.apply()).hasSize(3);
    assertThat(ground.states()).containsOnly(State.APPLIED);
  }

  private void twoAtOnce(Ground ground) throws Throwable {
    ground.withThree();
    for (int i = 4; i < 20; i++) {
      ground.pair(
          "0" + (i < 10 ? "0" : "") + i + "_t",
          "CREATE TABLE t" + i + " (id integer);\n",
          "DROP TABLE t" + i + ";\n");
    }
    Settings patient = Settings.DEFAULT.withPatience(Duration.ofSeconds(60));
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<List<Move>>> runs = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        runs.add(
            threads.submit(() -> ground.migrator(patient).apply(Optional.empty(), Progress.NONE)));
      }
      int moves = 0;
      for (Future<List<Move>> run : runs) {
        moves += run.get().size();
      }
      assertThat(moves).isEqualTo(19);
    }
    assertThat(ground.states()).hasSize(19).containsOnly(State.APPLIED);
  }

  private void locked(Ground ground) throws Throwable {
    ground.withThree();
    try (Lock held = Lock.take(ground.dialect(), ground.source(), Duration.ZERO, Progress.NONE)) {
      assertThat(held.isHeld()).isTrue();
      assertThatThrownBy(ground::apply)
          .isInstanceOfSatisfying(
              ApplyException.class,
              e -> assertThat(e.reason()).isEqualTo(ApplyException.Reason.LOCKED))
          .hasMessageMatching("(?s).*(process|connection) [0-9]+.*Nothing was changed.*");
    }
    assertThat(ground.apply()).hasSize(3);
  }

  private void ownTransaction(Ground ground) throws Throwable {
    ground.withThree().apply();
    String head = "-- dado: plain, no transaction\n";
    ground
        .with(
            "004_rows.up.sql",
            head
                + "BEGIN;\nINSERT INTO a (id) VALUES (10);\nINSERT INTO a (id) VALUES (11);\nCOMMIT;\nBEGIN;\nINSERT INTO a (id) VALUES (12);\nINSERT INTO a (id) VALUES (10);\nCOMMIT;\n")
        .with("004_rows.down.sql", head + "DELETE FROM a WHERE id >= 10;\n");
    assertThatThrownBy(ground::apply)
        .hasMessageContaining("step 7 of 8 failed")
        .hasMessageContaining("The 4 before it stay");
    assertThat(ground.text("SELECT count(*) FROM a")).isEqualTo("4");
    ground.run("DELETE FROM a WHERE id = 10");
    assertThat(ground.apply().getFirst().open()).containsExactly(4, 5, 6, 7);
    assertThat(ground.text("SELECT count(*) FROM a")).isEqualTo("5");
  }

  private void missing(Ground ground) throws Throwable {
    ground.withThree().apply();
    Files.delete(ground.folder().resolve("003_rows.up.sql"));
    Files.delete(ground.folder().resolve("003_rows.down.sql"));
    assertThat(ground.states()).containsExactly(State.APPLIED, State.APPLIED, State.MISSING);
    Migrator migrator = ground.migrator();
    assertThatThrownBy(() -> migrator.rollback(1, Progress.NONE))
        .hasMessageContaining("that come later: 003");
  }
}
