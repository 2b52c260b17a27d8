package dado.schema.versions;

import dado.schema.dialect.ConnectionSource;
import dado.schema.files.Folders;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.ScratchUnavailableException;
import dado.schema.scratch.Scratches;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/// A PostgreSQL server of an older major version, whose binaries the build fetched.
final class OldPostgres implements AutoCloseable {

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final EmbeddedPostgres server;
  private final int major;

  private OldPostgres(EmbeddedPostgres server, int major) {
    this.server = server;
    this.major = major;
  }

  static OldPostgres start(int major) throws IOException {
    Path jar = Path.of("target/postgresql", major + ".jar");
    if (!Files.exists(jar) && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("CI needs " + jar + "; Maven fetches it on Linux");
    }
    Assumptions.assumeTrue(Files.exists(jar), "No binaries of PostgreSQL " + major + " for here");
    Path folder = Folders.ofThisMachine().cache().resolve("postgresql");
    Files.createDirectories(folder);
    return new OldPostgres(
        EmbeddedPostgres.builder()
            .setPgBinaryResolver((system, machine) -> binaries(jar))
            .setOverrideWorkingDirectory(folder.toFile())
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setPGStartupWait(Duration.ofSeconds(90))
            .start(),
        major);
  }

  private static InputStream binaries(Path jar) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      return new BufferedInputStream(
          new java.io.ByteArrayInputStream(
              Files.readAllBytes(files.getPath("postgres-linux-x86_64.txz"))));
    }
  }

  /// Scratch databases on it.
  Scratches scratches() {
    return (engine, progress) -> {
      String database = "old_" + COUNTER.incrementAndGet();
      try (Connection connection = connections("postgres").open();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + database);
      } catch (SQLException e) {
        throw new ScratchUnavailableException("No database on PostgreSQL " + major, "", e);
      }
      return new Database(this, database);
    };
  }

  private ConnectionSource connections(String database) {
    String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    return () -> DriverManager.getConnection(url, "postgres", "");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private record Database(OldPostgres old, String database) implements Scratch {

    @Override
    public Engine engine() {
      return Engine.POSTGRESQL;
    }

    @Override
    public String where() {
      return "PostgreSQL " + old.major;
    }

    @Override
    public ConnectionSource connections() {
      return old.connections(database);
    }

    @Override
    public void close() {
      // The whole server goes.
    }
  }
}
