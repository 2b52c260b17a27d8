package dado.plan.trouble;

import dado.schema.Dialects;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.files.Folders;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A PostgreSQL server of a user: one of its own, that may be old, and that may be killed.
///
/// @param data the folder of its data
record UserServer(EmbeddedPostgres server, Path data) implements AutoCloseable {

  /// The version that is on the class path.
  static final int NEWEST = 18;

  /// Where the build of the schema module lays older ones.
  private static final Path OLDER = Path.of("../../schema-designer/schema/target/postgresql");

  /// Held here, because a logger that nobody holds forgets its level.
  private static final Logger LIBRARY = Logger.getLogger("io.zonky.test");

  /// A new, empty server.
  static UserServer start(int major) throws IOException {
    return start(major, Files.createTempDirectory("dado-user"));
  }

  /// A server on a folder of data that it has or makes, and that is removed with it.
  static UserServer start(int major, Path data) throws IOException {
    LIBRARY.setLevel(Level.SEVERE);
    Path unpacked = Folders.ofThisMachine().cache().resolve("postgresql");
    Files.createDirectories(unpacked);
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
    if (major != NEWEST) {
      byte[] programs = programs(major);
      builder.setPgBinaryResolver((system, machine) -> new ByteArrayInputStream(programs));
    }
    EmbeddedPostgres server =
        builder
            .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
            .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
            .setOverrideWorkingDirectory(unpacked.toFile())
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("fsync", "off")
            .setPGStartupWait(Duration.ofSeconds(90))
            .start();
    return new UserServer(server, data);
  }

  private static byte[] programs(int major) throws IOException {
    Path jar = OLDER.resolve(major + ".jar");
    if (!Files.exists(jar) && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("CI needs " + jar + "; Maven fetches it on Linux");
    }
    Assumptions.assumeTrue(Files.exists(jar), "No binaries of PostgreSQL " + major + " for here");
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      return Files.readAllBytes(files.getPath("postgres-linux-x86_64.txz"));
    }
  }

  /// Connections of the administrator.
  ConnectionSource source() {
    return source("postgres");
  }

  /// Connections of a role that needs no password.
  ConnectionSource source(String role) {
    return () -> DriverManager.getConnection(url(role));
  }

  String url(String role) {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=" + role;
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = source().open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /// The first column of a query.
  List<String> ask(String sql) throws SQLException {
    try (Connection connection = source().open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (row.next()) {
        found.add(row.getString(1));
      }
      return found;
    }
  }

  /// Has statistics gathered, and waits until the server has counted that: a session hands its
  /// counts over a moment after it wrote.
  void analyze(String... tables) throws Exception {
    String which = " relname in ('" + String.join("', '", tables) + "')";
    await("select 1 from pg_stat_user_tables where n_tup_ins > 0 and" + which, tables.length);
    for (String table : tables) {
      execute("vacuum analyze " + table);
    }
    await(
        "select 1 from pg_stat_user_tables where n_mod_since_analyze = 0 and" + which,
        tables.length);
  }

  private void await(String sql, int rows) throws Exception {
    for (int i = 0; i < 200 && ask(sql).size() < rows; i++) {
      Thread.sleep(50);
    }
  }

  static Schema schema(ConnectionSource source) throws SQLException {
    try (Connection connection = source.open()) {
      return Dialects.of(Engine.POSTGRESQL).catalog().read(connection, Progress.NONE);
    }
  }

  /// The process that all others of the server belong to.
  ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  /// Kills the server without asking it, as the system does where memory is short.
  void kill() {
    try {
      LabServers.kill(postmaster());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    try (Stream<Path> all = Files.walk(data)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
