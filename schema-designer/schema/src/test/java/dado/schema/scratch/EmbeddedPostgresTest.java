package dado.schema.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  @TempDir Path runs;

  @Test
  void stopsAndLeavesNothingBehind() throws Exception {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(runs, Progress.NONE);
    int port = postgres.port();
    try (Connection connection = postgres.connections("postgres").open()) {
      assertThat(connection.getMetaData().getDatabaseProductVersion())
          .isEqualTo(postgres.version());
    }
    postgres.close();
    assertThat(listens(port)).isFalse();
    assertThat(folders()).isEmpty();
  }

  @Test
  void sweepsTheServerOfAKilledProcessAndSparesOneThatLives() throws Exception {
    try (EmbeddedPostgres living = EmbeddedPostgres.start(runs, Progress.NONE)) {
      Process process = crasher();
      int port = portOf(process);
      process.destroyForcibly().waitFor();
      assertThat(listens(port)).isTrue();

      EmbeddedPostgres.sweep(runs);

      assertThat(listens(port)).isFalse();
      assertThat(listens(living.port())).isTrue();
      assertThat(folders()).hasSize(1);
    }
  }

  @Test
  void offersSqliteAndSaysWhyThereIsNoMysql() throws Exception {
    try (Scratch scratch = Scratches.embedded().open(Engine.SQLITE, Progress.NONE)) {
      assertThat(scratch.where()).startsWith("SQLite 3.");
    }
    assertThatThrownBy(() -> Scratches.embedded().open(Engine.MYSQL, Progress.NONE))
        .isInstanceOf(ScratchUnavailableException.class)
        .hasMessageContaining("MySQL");
  }

  private Process crasher() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Crasher.class.getName(),
            runs.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int portOf(Process process) throws IOException {
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith("PORT ")) {
        return Integer.parseInt(line.substring("PORT ".length()));
      }
    }
    throw new IOException("The child process ended.");
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private Stream<Path> folders() throws IOException {
    try (Stream<Path> entries = Files.list(runs)) {
      return entries.filter(Files::isDirectory).toList().stream();
    }
  }
}
