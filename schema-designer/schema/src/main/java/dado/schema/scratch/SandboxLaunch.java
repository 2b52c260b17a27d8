package dado.schema.scratch;

import dado.schema.files.Folders;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The start of a sandbox server in an empty folder.
final class SandboxLaunch {

  /// A busy machine takes its time.
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /// Held here, because a logger that nobody holds forgets its level.
  private static final Logger LIBRARY = Logger.getLogger("io.zonky.test");

  private final Path folder;
  private final Binaries binaries;
  private final String secret;

  private SandboxLaunch(Path folder, Binaries binaries) {
    this.folder = folder;
    this.binaries = binaries;
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    this.secret = HexFormat.of().formatHex(random);
  }

  /// A server that runs on when this process ends: whoever asks for it sees to its end.
  ///
  /// @throws IOException when it does not start within 90 s
  static Sandbox launch(Path folder, Binaries binaries) throws IOException {
    LIBRARY.setLevel(Level.SEVERE);
    return new SandboxLaunch(folder, binaries).run();
  }

  private Sandbox run() throws IOException {
    Path password = Private.create(folder.resolve("password"));
    Files.writeString(password, secret + "\n");
    EmbeddedPostgres server = server(password);
    Files.delete(password);
    try {
      return new Sandbox(
          folder, binaries.version().toString(), roles(server.getPort()), server.getPort(), secret);
    } catch (SQLException e) {
      throw new IOException("PostgreSQL started and does not answer: " + e.getMessage(), e);
    }
  }

  private EmbeddedPostgres server(Path password) throws IOException {
    Path unpacked = Folders.ofThisMachine().cache().resolve("postgresql");
    Files.createDirectories(unpacked);
    ProcessBuilder.Redirect log =
        ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile());
    return EmbeddedPostgres.builder()
        .setPgBinaryResolver(binaries)
        .setOverrideWorkingDirectory(unpacked.toFile())
        .setDataDirectory(Sandbox.data(folder))
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setLocaleConfig("pwfile", password.toString())
        .setConnectConfig("password", secret)
        .setDataDirectoryCustomizer(data -> configure(data.toPath()))
        .setErrorRedirector(log)
        .setOutputRedirector(log)
        .setPGStartupWait(PATIENCE)
        .start();
  }

  /// Before the first start, so that there is no moment at which anybody may come in without the
  /// password. It is random, so that deriving keys from it slowly protects nothing.
  private static void configure(Path data) {
    try {
      Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
      Files.writeString(
          data.resolve("postgresql.conf"),
          """

          listen_addresses = '127.0.0.1'
          unix_socket_directories = ''
          scram_iterations = 1
          lc_messages = 'C'
          timezone = 'UTC'
          fsync = off
          full_page_writes = off
          synchronous_commit = off
          wal_level = logical
          max_wal_senders = 4
          max_connections = 200
          max_locks_per_transaction = 1024
          """,
          StandardCharsets.UTF_8,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The superuser gets another name, and its usual one goes to the owner of the scratch databases,
  /// because dumps speak of `postgres`.
  ///
  /// @return the server's version
  private String roles(int port) throws SQLException {
    try (Connection first = connect(Sandbox.OWNER, port);
        Statement statement = first.createStatement()) {
      statement.execute("SET password_encryption = 'scram-sha-256'");
      statement.execute(
          "CREATE ROLE " + Sandbox.ADMIN + " SUPERUSER LOGIN PASSWORD '" + secret + "'");
    }
    try (Connection admin = connect(Sandbox.ADMIN, port);
        Statement statement = admin.createStatement()) {
      int major = admin.getMetaData().getDatabaseMajorVersion();
      statement.execute("ALTER ROLE postgres RENAME TO dado_bootstrap");
      // Until version 15, who may make roles may make himself a member of any.
      String may = major >= 16 ? " CREATEROLE" : "";
      statement.execute(
          "CREATE ROLE " + Sandbox.OWNER + " LOGIN" + may + " PASSWORD '" + secret + "'");
      return admin.getMetaData().getDatabaseProductVersion();
    }
  }

  private Connection connect(String user, int port) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", secret);
    properties.setProperty("sslmode", "disable");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
  }
}
