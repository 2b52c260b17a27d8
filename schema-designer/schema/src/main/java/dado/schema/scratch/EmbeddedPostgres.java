package dado.schema.scratch;

import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.files.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A real PostgreSQL server that this process runs as an ordinary user on the loopback address, and
/// that is gone, with its data, when the process ends.
public final class EmbeddedPostgres implements AutoCloseable {

  /// A busy machine takes its time.
  private static final Duration STARTUP = Duration.ofSeconds(90);

  private static final String USER = "postgres";

  /// Held here, because a logger that nobody holds forgets its level.
  private static final Logger LIBRARY = Logger.getLogger("io.zonky.test");

  private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
  private final RunFolder folder;
  private final String version;
  private final Thread hook;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedPostgres(
      io.zonky.test.db.postgres.embedded.EmbeddedPostgres server, RunFolder folder)
      throws IOException {
    this.server = server;
    this.folder = folder;
    this.version = readVersion();
    this.hook = new Thread(this::stop, "stop embedded PostgreSQL");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /// Starts a server whose data lives below `runFolder`, after removing those that crashed
  /// processes left there.
  ///
  /// @throws IOException when it does not start within 90 s
  public static EmbeddedPostgres start(Path runFolder, Progress progress) throws IOException {
    LIBRARY.setLevel(Level.SEVERE);
    progress.report("Starting PostgreSQL", -1);
    sweep(runFolder);
    RunFolder folder = RunFolder.claim(runFolder);
    try {
      return new EmbeddedPostgres(launched(folder), folder);
    } catch (IOException | RuntimeException e) {
      Postmaster.of(folder.data()).ifPresent(Postmaster::stop);
      folder.close();
      throw e;
    }
  }

  private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres launched(RunFolder folder)
      throws IOException {
    Path binaries = Folders.ofThisMachine().cache().resolve("postgresql");
    Files.createDirectories(binaries);
    return io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(binaries.toFile())
        .setDataDirectory(folder.data())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setPGStartupWait(STARTUP)
        .start();
  }

  /// Stops and removes servers whose process crashed; those of living processes stay.
  public static void sweep(Path runFolder) throws IOException {
    RunFolder.sweep(runFolder);
  }

  /// Makes an empty database.
  ///
  /// @param database lower-case letters, digits and underscores
  public void create(String database) throws SQLException {
    if (!database.matches("[a-z_][a-z0-9_]*")) {
      throw new IllegalArgumentException("Not a plain name for a database: " + database);
    }
    try (Connection connection = connections("postgres").open();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE \"" + database + "\" TEMPLATE template0");
    }
  }

  /// Connections to one of its databases; `postgres` is there from the start.
  public ConnectionSource connections(String database) {
    Properties properties = new Properties();
    properties.setProperty("user", USER);
    return () -> DriverManager.getConnection(url(database), properties);
  }

  /// The JDBC URL of one of its databases, without a user.
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /// The name under which everyone connects; there is no password.
  public String user() {
    return USER;
  }

  /// The server's version, such as `18.6`.
  public String version() {
    return version;
  }

  private String readVersion() throws IOException {
    try (Connection connection = connections("postgres").open()) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new IOException("PostgreSQL started and does not answer: " + e.getMessage(), e);
    }
  }

  /// The TCP port on 127.0.0.1.
  public int port() {
    return server.getPort();
  }

  boolean isRunning() {
    return !closed.get();
  }

  /// Stops the server and removes its data.
  @Override
  public void close() {
    if (!closed.get()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
    stop();
  }

  private void stop() {
    if (closed.getAndSet(true)) {
      return;
    }
    try (folder) {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL did not stop.", e);
    }
  }
}
