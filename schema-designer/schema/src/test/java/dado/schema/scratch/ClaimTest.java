package dado.schema.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What killed processes left on a named server.
class ClaimTest {
  @TempDir private Path folder = Path.of("");

  /// A process and the scratch database that it holds.
  private record Holder(Process process, String database) implements AutoCloseable {

    static Holder start(EmbeddedPostgres server) throws IOException {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  ScratchHolder.class.getName(),
                  server.url(""),
                  server.user())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader lines = process.inputReader();
      return new Holder(process, String.valueOf(lines.readLine()));
    }

    void kill() {
      process.destroyForcibly();
      process.onExit().join();
    }

    @Override
    public void close() {
      kill();
    }
  }

  @Test
  void theNextStartDropsWhatAKilledProcessLeftAndNothingOfALivingOne() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, Progress.NONE);
        Holder dead = Holder.start(server);
        Holder living = Holder.start(server)) {
      dead.kill();
      assertThat(databases(server)).contains(dead.database(), living.database());
      try (Scratch own = open(server);
          Scratch second = open(server)) {
        assertThat(own.where()).isEqualTo(second.where());
        assertThat(databases(server))
            .contains(living.database())
            .doesNotContain(dead.database())
            .hasSize(3);
      }
      living.kill();
      open(server).close();
      assertThat(databases(server)).isEmpty();
    }
  }

  private static Scratch open(EmbeddedPostgres server) throws ScratchUnavailableException {
    return Scratches.on(Engine.POSTGRESQL, server.connections("postgres"), server::connections)
        .open(Engine.POSTGRESQL, Progress.NONE);
  }

  private static List<String> databases(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = server.connections("postgres").open();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select datname from pg_database where datname like 'dado\\_scratch\\_%'")) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }
}
