package dado.bench.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dado.bench.connection.ConnectionFailedException.Stage;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.EmbeddedPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {

  private static final String CANARY = "canary-9f27";

  @TempDir static Path folder;
  private static EmbeddedPostgres postgres;
  private static MariaDbServer mariadb;

  @BeforeAll
  static void startServers() throws Exception {
    postgres = EmbeddedPostgres.start(folder.resolve("servers"), Progress.NONE);
    mariadb = new MariaDbServer();
    try (Connection connection = Connections.open(postgresql("postgres", "postgres", ""));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE ann LOGIN PASSWORD 'right'");
      statement.execute("ALTER SYSTEM SET password_encryption = 'scram-sha-256'");
    }
    requirePasswordOf("ann");
  }

  private static void requirePasswordOf(String user) throws Exception {
    try (Connection connection = Connections.open(postgresql("postgres", "postgres", ""));
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("SHOW hba_file")) {
      rows.next();
      Path hba = Path.of(rows.getString(1));
      Files.writeString(hba, "host all " + user + " all scram-sha-256\n" + Files.readString(hba));
      statement.execute("SELECT pg_reload_conf()");
      Thread.sleep(500);
    }
  }

  @AfterAll
  static void stopServers() throws Exception {
    postgres.close();
    mariadb.close();
  }

  private static Target postgresql(String database, String user, String password) {
    return Target.server(Engine.POSTGRESQL, "127.0.0.1", postgres.port(), database, user)
        .withPassword(Secret.of(password));
  }

  private static void fails(Target target, Stage stage, String... words) {
    Throwable thrown = Assertions.catchThrowable(() -> Connections.open(target).close());
    assertThat(thrown).isInstanceOf(ConnectionFailedException.class);
    ConnectionFailedException failure = (ConnectionFailedException) thrown;
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(failure.stage()).as(failure.getMessage()).isEqualTo(stage);
    assertThat(failure.getMessage())
        .contains(words)
        .doesNotContain("Exception", "\n")
        .endsWith(".");
    assertThat(trace.toString()).doesNotContain(CANARY);
    assertThat(failure.exitCode()).isEqualTo(4);
  }

  @Test
  void saysWhoAnswered() throws Exception {
    assertThat(Connections.check(postgresql("postgres", "postgres", "")).title())
        .startsWith("PostgreSQL 18");
    assertThat(Connections.check(mariadb.target("right")).title()).startsWith("MariaDB 11.4");
    assertThat(Connections.check(Target.newFile(folder.resolve("new.db"))).title())
        .startsWith("SQLite 3.");
  }

  @Test
  void tellsOfAWrongPassword() {
    fails(postgresql("postgres", "ann", CANARY), Stage.LOGIN, "refused the password", "ann");
    fails(mariadb.target(CANARY), Stage.LOGIN, "refused the password", "ann");
  }

  @Test
  void tellsOfAMissingPassword() {
    fails(postgresql("postgres", "ann", ""), Stage.LOGIN, "wants a password");
  }

  @Test
  void tellsOfAMissingDatabase() {
    fails(postgresql("nowhere", "postgres", ""), Stage.DATABASE, "nowhere");
    Target shop = mariadb.target("right");
    Target other =
        Target.server(Engine.MYSQL, "127.0.0.1", shop.port(), "nowhere", "ann")
            .withPassword(shop.password());
    fails(other, Stage.DATABASE, "nowhere");
  }

  @Test
  void tellsThatNothingListens() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    for (Engine engine : new Engine[] {Engine.POSTGRESQL, Engine.MYSQL, Engine.MARIADB}) {
      Target target =
          Target.server(engine, "127.0.0.1", port, "x", "ann").withPassword(Secret.of(CANARY));
      fails(target, Stage.NETWORK, "Nothing listens", String.valueOf(port));
    }
  }

  @Test
  void tellsOfAnUnknownHost() {
    for (Engine engine : new Engine[] {Engine.POSTGRESQL, Engine.MYSQL}) {
      Target target =
          Target.server(engine, "no-such-host.invalid", 5432, "x", "ann")
              .withPassword(Secret.of(CANARY));
      fails(target, Stage.NAME, "no-such-host.invalid");
    }
  }

  @Test
  void tellsOfAnotherProtocol() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofPlatform().daemon().start(() -> speakHttp(socket));
      for (Engine engine : new Engine[] {Engine.POSTGRESQL, Engine.MYSQL}) {
        Target target =
            Target.server(engine, "127.0.0.1", socket.getLocalPort(), "x", "ann")
                .withPassword(Secret.of(CANARY));
        fails(target, Stage.PROTOCOL, "does not speak");
      }
    }
  }

  private static void speakHttp(ServerSocket socket) {
    try {
      while (true) {
        try (Socket client = socket.accept()) {
          client
              .getOutputStream()
              .write(
                  "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"
                      .getBytes(StandardCharsets.US_ASCII));
        }
      }
    } catch (java.io.IOException e) {
      // The test is over.
    }
  }

  @Test
  void tellsThatTheServerHasNoTls() throws Exception {
    Target postgresql =
        Target.parse(
            "postgresql://postgres@127.0.0.1:" + postgres.port() + "/postgres?sslmode=require");
    fails(postgresql, Stage.TLS, "encrypted");
    Target mysql =
        Target.parse(
            "mysql://ann:"
                + CANARY
                + "@127.0.0.1:"
                + mariadb.target("").port()
                + "/shop?sslMode=REQUIRED");
    fails(mysql, Stage.TLS, "encrypted");
  }

  @Test
  void tellsThatAFileIsNoDatabase() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.db"), "Dear diary, this is no database.");
    fails(Target.file(text), Stage.FILE, "notes.db", "no SQLite database");
    fails(Target.file(folder), Stage.FILE, "is a folder");
    fails(Target.file(folder.resolve("absent.db")), Stage.FILE, "does not exist");
    fails(Target.newFile(folder.resolve("a/b/c.db")), Stage.FILE, "neither does its folder");
    assertThat(folder.resolve("absent.db")).doesNotExist();
  }

  @Test
  void tellsThatAFileIsDamaged() throws Exception {
    Path file = folder.resolve("damaged.db");
    try (Connection connection = Connections.open(Target.newFile(file));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (a)");
    }
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 100, 2000, (byte) 0x5a);
    Files.write(file, bytes);
    fails(Target.file(file), Stage.FILE, "damaged.db", "damaged");
  }

  @Test
  void opensAnEmptyFileAsAnEmptyDatabase() throws Exception {
    Path file = Files.createFile(folder.resolve("empty.db"));
    try (Connection connection = Connections.open(Target.file(file));
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isZero();
    }
  }

  @Test
  void sqliteIsOpenedWithItsGuardsUp() throws SQLException {
    try (Connection connection = Connections.open(Target.newFile(folder.resolve("guards.db")));
        Statement statement = connection.createStatement()) {
      assertThat(pragma(statement, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(statement, "trusted_schema")).isEqualTo("0");
      assertThat(pragma(statement, "cell_size_check")).isEqualTo("1");
      assertThat(Assertions.catchThrowable(() -> statement.execute("SELECT load_extension('x')")))
          .hasMessageContaining("not authorized");
    }
  }

  private static String pragma(Statement statement, String name) throws SQLException {
    try (var rows = statement.executeQuery("PRAGMA " + name)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
