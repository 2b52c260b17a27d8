package dado.plan;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.ScratchUnavailableException;
import dado.schema.scratch.Scratches;
import java.sql.DriverManager;
import java.util.Optional;

/// The real servers that tests run on, each started once a JVM: PostgreSQL and SQLite are built in,
/// MariaDB comes from Maven, and MySQL is named by `DADO_MYSQL_URL` (a JDBC URL whose user may
/// create databases).
public final class RealEngines {
  private RealEngines() {}

  /// Scratch databases of an engine; no test where there is no server of it.
  public static Scratches scratches(Engine engine) {
    return switch (engine) {
      case POSTGRESQL, SQLITE -> Scratches.embedded();
      case MYSQL, MARIADB -> Scratches.on(engine, server(engine));
    };
  }

  /// An empty database of an engine, gone when this process ends.
  public static ConnectionSource empty(Engine engine) throws ScratchUnavailableException {
    Scratch scratch = scratches(engine).open(engine, Progress.NONE);
    if (engine != Engine.MARIADB) {
      // MariaDB's goes with its server.
      Runtime.getRuntime().addShutdownHook(new Thread(scratch::close, "close the database"));
    }
    return scratch.connections();
  }

  /// The server of MySQL or MariaDB, for a user that may do all.
  public static ConnectionSource server(Engine engine) {
    String url = url(engine);
    return () -> DriverManager.getConnection(url);
  }

  /// The address of that server, with its user.
  public static String url(Engine engine) {
    if (engine == Engine.MARIADB) {
      boolean linux = System.getProperty("os.name").equals("Linux");
      boolean known = linux && System.getProperty("os.arch").equals("amd64");
      assumeTrue(
          known || "true".equals(System.getenv("CI")), "MariaDB's test server is for Linux only");
      return Shared.MARIADB.url();
    }
    Optional<String> mysql = Optional.ofNullable(System.getenv("DADO_MYSQL_URL"));
    assumeTrue(mysql.isPresent(), "DADO_MYSQL_URL names no MySQL");
    return mysql.orElseThrow();
  }

  private static final class Shared {
    static final MariadbServer MARIADB = MariadbServer.start();
  }
}
