package dado.schema.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.Dialects;
import dado.schema.dialect.Progress;
import dado.schema.layout.MigrationFolder;
import dado.schema.model.Engine;
import dado.schema.scratch.EmbeddedPostgres;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes killed in the middle, and what the next run makes of it.
class CrashTest {

  private static final int TABLES = 30;

  @TempDir Path temporary;

  private Path folder() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("migrations"));
    StringBuilder up = new StringBuilder("-- dado: plain, no transaction\n");
    for (int i = 0; i < TABLES; i++) {
      up.append("CREATE TABLE t" + i + " (id integer);\n");
    }
    Files.writeString(folder.resolve("001_many.up.sql"), up.toString());
    return folder;
  }

  @Test
  void aKilledProcessLeavesNoLockAndTheNextRunGoesOn() throws Exception {
    Path folder = folder();
    String file = temporary.resolve("x.db").toString();
    for (int steps : List.of(3, 17)) {
      Process process =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElse("java"),
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Killed.class.getName(),
                  file,
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader out = process.inputReader()) {
        while (!out.readLine().contains("step " + steps + " of")) {
          assertThat(process.isAlive()).isTrue();
        }
        process.destroyForcibly().waitFor();
      }
    }
    Migrator migrator =
        new Migrator(
            Dialects.of(Engine.SQLITE),
            () -> DriverManager.getConnection("jdbc:sqlite:" + file),
            MigrationFolder.read(folder),
            Settings.DEFAULT.withPatience(Duration.ZERO));
    assertThat(migrator.status().entries().getFirst().done()).isBetween(16, TABLES - 1);
    List<Move> moves = migrator.apply(Optional.empty(), Progress.NONE);
    assertThat(moves.getFirst().open()).hasSizeBetween(1, TABLES - 16);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      String query = "SELECT count(*) FROM sqlite_schema WHERE name GLOB 't[0-9]*'";
      assertThat(Sql.text(connection, query)).isEqualTo(String.valueOf(TABLES));
    }
  }

  @Test
  void aServerThatIsKilledComesBackAndTheNextRunGoesOn() throws Exception {
    Path folder = folder();
    try (EmbeddedPostgres server =
        EmbeddedPostgres.start(temporary.resolve("run"), Progress.NONE)) {
      server.create("shop");
      // The embedded server forgets its last moments in a crash, unless it is told otherwise.
      try (Connection connection = server.connections("postgres").open()) {
        Sql.run(connection, "ALTER DATABASE shop SET synchronous_commit = on");
      }
      Progress killer =
          new Progress() {
            @Override
            public void report(String what, double fraction) {
              if (what.contains("step 12 of")) {
                kill(server);
              }
            }

            @Override
            public boolean cancelled() {
              return false;
            }
          };
      Migrator migrator =
          new Migrator(
              Dialects.of(Engine.POSTGRESQL),
              server.connections("shop"),
              MigrationFolder.read(folder),
              Settings.DEFAULT);
      assertThatThrownBy(() -> migrator.apply(Optional.empty(), killer))
          .isInstanceOf(ApplyException.class)
          .hasMessageContaining("step 12 of 30 failed")
          .hasMessageContaining("The 11 before it stay. Run apply again to go on");
      await(server);
      assertThat(migrator.status().entries().getFirst().done()).isEqualTo(11);
      assertThat(migrator.apply(Optional.empty(), Progress.NONE).getFirst().open())
          .hasSize(TABLES - 11);
    }
  }

  /// The postmaster takes all sessions down when one of them is killed, and recovers from its log.
  private static void kill(EmbeddedPostgres server) {
    try (Connection connection = server.connections("postgres").open()) {
      String pid = Sql.text(connection, "SELECT pg_backend_pid()");
      ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
      Thread.sleep(500);
    } catch (java.sql.SQLException e) {
      // It was quick.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(EmbeddedPostgres server) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      try (Connection connection = server.connections("shop").open()) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (java.sql.SQLException e) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("The server did not come back.");
  }
}
