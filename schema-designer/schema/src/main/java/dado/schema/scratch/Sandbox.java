package dado.schema.scratch;

import dado.schema.dialect.ConnectionSource;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/// A PostgreSQL server on the loopback address that Dado runs for scratch databases, with all that
/// one needs to use it. Its file lies in the user's own folder, readable by that user alone.
///
/// Scratch databases belong to `postgres`, which here is an ordinary role: what somebody's schema
/// file makes run may neither read this machine's files nor start programs.
///
/// @param folder holds its data and what other processes must know of it
/// @param binaries the version of the programs
/// @param version as the server says it (`18.6`)
/// @param secret the password of both roles
record Sandbox(Path folder, String binaries, String version, int port, String secret) {

  /// The superuser, for what the owner of a scratch database may not do.
  static final String ADMIN = "dado_admin";

  /// The owner of the scratch databases.
  static final String OWNER = "postgres";

  private static final String FILE = "server";

  static Path data(Path folder) {
    return folder.resolve("data");
  }

  static Path users(Path folder) {
    return folder.resolve("users");
  }

  /// The server that a folder tells of; empty before it has started and once it stops.
  static Optional<Sandbox> read(Path folder) {
    Properties known = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve(FILE), StandardCharsets.UTF_8)) {
      known.load(reader);
      return Optional.of(
          new Sandbox(
              folder,
              known.getProperty("binaries", ""),
              known.getProperty("version", ""),
              Integer.parseInt(known.getProperty("port", "")),
              known.getProperty("secret", "")));
    } catch (IOException | IllegalArgumentException e) {
      // Not there, or half of it: nobody can use it.
      return Optional.empty();
    }
  }

  /// Tells other processes of the server.
  void publish() throws IOException {
    Properties known = new Properties();
    known.setProperty("binaries", binaries);
    known.setProperty("version", version);
    known.setProperty("port", Integer.toString(port));
    known.setProperty("secret", secret);
    Path draft = folder.resolve(FILE + ".new");
    Private.create(draft);
    try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
      known.store(writer, null);
    }
    Files.move(draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  /// Whether its folder still tells of it.
  boolean stays() {
    return Files.exists(folder.resolve(FILE));
  }

  ConnectionSource owner(String database) {
    return () -> connect(OWNER, database);
  }

  Connection admin(String database) throws SQLException {
    return connect(ADMIN, database);
  }

  private Connection connect(String user, String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", secret);
    properties.setProperty("sslmode", "disable");
    properties.setProperty("gssEncMode", "disable");
    properties.setProperty("requireAuth", "scram-sha-256");
    properties.setProperty("ApplicationName", "dado scratch");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
  }

  @Override
  public String toString() {
    return "PostgreSQL " + version + " at 127.0.0.1:" + port + " in " + folder;
  }
}
