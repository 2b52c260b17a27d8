package dado.schema.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Sandbox servers that stay warm, and end. Each test has servers of its own, and mostly waits.
class SandboxesTest {

  private static final Duration IDLE = Duration.ofSeconds(4);

  @TempDir Path folder;

  @AfterEach
  void nothingStays() {
    await("the servers end", () -> sandboxes().folders().isEmpty());
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aSecondProcessFindsTheServerOfTheFirstAndTheWatchdogStopsItAfterwards() throws Exception {
    int first = portOf(WarmUser.start(folder, IDLE, false));
    long start = System.nanoTime();
    try (Scratch scratch = open()) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
      assertThat(sandbox().port()).isEqualTo(first);
      assertThat(scratch.where()).startsWith("PostgreSQL ").endsWith(", embedded sandbox");
      Thread.sleep(IDLE.toMillis() * 2);
      assertThat(listens(first)).as("it stays while it has a user").isTrue();
    }
    await("the watchdog stops it", () -> !listens(first));
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void theServerOfAKilledProcessEndsAsWell() throws Exception {
    Process process = WarmUser.start(folder, IDLE, true);
    int port = portOf(process);
    process.destroyForcibly().waitFor();
    assertThat(listens(port)).isTrue();
    await("the watchdog stops it", () -> !listens(port));
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aServerWhoseWatchdogWasKilledIsSweptByTheNextStart() throws Exception {
    Path left;
    int port;
    try (Scratch _ = open()) {
      left = sandbox().folder();
      port = sandbox().port();
      String pid = Files.readString(left.resolve("watchdog")).split(" ")[0];
      ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    }
    Files.delete(left.resolve("server"));
    try (Scratch _ = open()) {
      assertThat(listens(port)).isFalse();
      assertThat(left).doesNotExist();
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void nobodyGetsInWithoutThePasswordThatOnlyTheUsersOwnFileHolds() throws Exception {
    try (Scratch _ = open()) {
      Sandbox sandbox = sandbox();
      for (String user : List.of("postgres", Sandbox.ADMIN, "dado_bootstrap")) {
        String url = "jdbc:postgresql://127.0.0.1:" + sandbox.port() + "/postgres?user=" + user;
        assertThatThrownBy(() -> DriverManager.getConnection(url)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(url + "&password=postgres"))
            .isInstanceOf(SQLException.class);
      }
      assertThat(sandbox.toString()).doesNotContain(sandbox.secret());
      assertThat(permissions(folder.resolve("warm"))).isEqualTo("rwx------");
      assertThat(permissions(sandbox.folder())).isEqualTo("rwx------");
      assertThat(permissions(sandbox.folder().resolve("server"))).isEqualTo("rw-------");
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aFolderThatOthersMayEnterIsRefused() throws Exception {
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    Sandboxes sandboxes = new Sandboxes(open, IDLE);
    assertThatThrownBy(() -> sandboxes.open(binaries(), "", Progress.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("chmod 700");
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void whatAFileMakesRunReachesNeitherFilesNorPrograms() throws Exception {
    Path canary = folder.resolve("canary");
    try (Scratch scratch = open();
        Connection connection = scratch.connections().open();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (line text)");
      for (String hostile :
          List.of(
              "COPY t FROM PROGRAM 'touch " + canary + "'",
              "COPY t FROM '/etc/passwd'",
              "SELECT pg_read_file('/etc/passwd')",
              "SELECT lo_import('/etc/passwd')",
              "ALTER ROLE postgres SUPERUSER",
              "GRANT pg_execute_server_program TO postgres",
              "SET ROLE dado_admin",
              "ALTER SYSTEM SET archive_command = 'x'")) {
        assertThatThrownBy(() -> statement.execute(hostile))
            .as(hostile)
            .isInstanceOf(SQLException.class);
      }
      assertThat(canary).doesNotExist();
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void makesTheRolesThatOwnersAndGrantsNeed() throws Exception {
    try (Scratch scratch = open();
        Connection connection = scratch.connections().open();
        Connection privileged = scratch.privileged().open();
        Statement statement = connection.createStatement();
        Statement more = privileged.createStatement()) {
      statement.execute("CREATE TABLE t (a int)");
      scratch.ensureRoles(Set.of("app owner", "re\"porter", "postgres", "public"));
      scratch.ensureRoles(Set.of("app owner"));
      statement.execute("GRANT SELECT ON t TO \"re\"\"porter\"");
      more.execute("ALTER TABLE t OWNER TO \"app owner\"");
      scratch.ensureExtension("postgres_fdw");
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void theNearestVersionIsTakenAndBothAreNamed() throws Exception {
    Binaries fifteen = new Binaries(Version.parse("15.14"), URI.create("jar:file:/a"));
    Binaries eighteen = new Binaries(Version.parse("18.6"), URI.create("jar:file:/b"));
    List<Binaries> all = List.of(fifteen, eighteen);
    assertThat(Binaries.nearest(all, Version.parse("13.1"))).isEqualTo(fifteen);
    assertThat(Binaries.nearest(all, Version.parse("16.0"))).isEqualTo(fifteen);
    assertThat(Binaries.nearest(all, Version.parse("17.0"))).isEqualTo(eighteen);
    assertThat(Binaries.nearest(all, Version.NEWEST)).isEqualTo(eighteen);
    assertThat(Binaries.all()).isNotEmpty();
    try (Scratch scratch =
        Scratches.nearest(Version.parse("15.3")).open(Engine.POSTGRESQL, Progress.NONE)) {
      assertThat(scratch.where()).contains("embedded sandbox (15 was asked for");
    }
  }

  private Sandboxes sandboxes() {
    return new Sandboxes(folder.resolve("warm"), IDLE);
  }

  private Scratch open() throws Exception {
    return sandboxes().open(binaries(), "", Progress.NONE);
  }

  private static Binaries binaries() throws IOException {
    return Binaries.nearest(Version.NEWEST);
  }

  private Sandbox sandbox() throws IOException {
    return sandboxes().folders().stream()
        .map(Sandbox::read)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static int portOf(Process process) throws IOException {
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    try (Stream<String> lines = reader.lines()) {
      return lines
          .filter(l -> l.startsWith("PORT "))
          .map(l -> Integer.parseInt(l.substring("PORT ".length())))
          .findFirst()
          .orElseThrow();
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(String what, Condition condition) {
    Instant end = Instant.now().plusSeconds(40);
    try {
      while (!condition.holds()) {
        assertThat(Instant.now()).as(what).isBefore(end);
        Thread.sleep(100);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
