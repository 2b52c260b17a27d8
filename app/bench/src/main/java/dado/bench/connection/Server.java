package dado.bench.connection;

import dado.schema.model.Engine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// Opens connections to servers. User and password travel in properties only: drivers print URLs.
final class Server {

  /// How long each step of connecting may take, in seconds.
  private static final int PATIENCE = 10;

  /// What lets a MySQL server reach into this machine.
  private static final List<String> FORBIDDEN =
      List.of(
          "allowLoadLocalInfile", "allowUrlInLocalInfile", "autoDeserialize", "allowMultiQueries");

  private Server() {}

  static Connection open(Target target) throws ConnectionFailedException {
    try {
      boolean postgresql = target.engine() == Engine.POSTGRESQL;
      Connection connection = postgresql ? postgresql(target) : mysql(target);
      if (connection == null) {
        throw new SQLException("The driver does not take the address");
      }
      return connection;
    } catch (SQLException e) {
      throw Diagnosis.of(target, e);
    }
  }

  private static Connection postgresql(Target target) throws SQLException {
    Properties properties = credentials(target);
    properties.setProperty("loginTimeout", String.valueOf(PATIENCE));
    properties.setProperty("connectTimeout", String.valueOf(PATIENCE));
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("ApplicationName", "dado");
    properties.setProperty("sslmode", target.loopback() ? "prefer" : "verify-full");
    properties.putAll(target.properties());
    if (properties.getProperty("sslmode", "").startsWith("verify") && noRootCertificate(target)) {
      // Without a root certificate of the user's own, those that Java trusts decide.
      properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
    }
    return connect(new org.postgresql.Driver(), "jdbc:postgresql://", target, properties);
  }

  private static boolean noRootCertificate(Target target) {
    Path own = Path.of(System.getProperty("user.home", "."), ".postgresql", "root.crt");
    return !target.properties().containsKey("sslrootcert") && !Files.exists(own);
  }

  private static Connection mysql(Target target) throws SQLException {
    Connection connection =
        connect(new com.mysql.cj.jdbc.Driver(), "jdbc:mysql://", target, mysqlProperties(target));
    if (!target.properties().containsKey("socketTimeout")) {
      // The limit was for logging in. A statement has limits of its own.
      connection.setNetworkTimeout(Runnable::run, 0);
    }
    return connection;
  }

  private static Properties mysqlProperties(Target target) {
    Properties properties = credentials(target);
    properties.setProperty("connectTimeout", String.valueOf(PATIENCE * 1000));
    properties.setProperty("socketTimeout", String.valueOf(PATIENCE * 1000));
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("sslMode", target.loopback() ? "PREFERRED" : "VERIFY_IDENTITY");
    // Asking the server for its key is safe where nobody can stand between.
    properties.setProperty("allowPublicKeyRetrieval", String.valueOf(target.loopback()));
    target.properties().forEach((k, v) -> properties.setProperty(k, mysqlValue(k, v)));
    FORBIDDEN.forEach(name -> properties.setProperty(name, "false"));
    return properties;
  }

  private static String mysqlValue(String name, String value) {
    return name.equals("sslMode") ? value.toUpperCase(Locale.ROOT).replace('-', '_') : value;
  }

  private static Connection connect(
      Driver driver, String scheme, Target target, Properties properties) throws SQLException {
    String database = URLEncoder.encode(target.database(), StandardCharsets.UTF_8);
    String url = scheme + target.place() + "/" + database.replace("+", "%20");
    return driver.connect(url, properties);
  }

  private static Properties credentials(Target target) {
    Properties properties = new Properties();
    properties.setProperty("user", target.user());
    properties.setProperty("password", target.password().reveal());
    return properties;
  }
}
