package dado.bench.connection;

import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;

/// Who answered on a connection.
///
/// @param engine the engine found, whatever the address asked for
/// @param version the version as the server writes it ("18.6", "11.4.5-MariaDB")
public record ServerInfo(Engine engine, String version) {

  /// Asks a connection.
  public static ServerInfo of(Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    String version = data.getDatabaseProductVersion();
    return switch (data.getDatabaseProductName().toLowerCase(Locale.ROOT)) {
      case "postgresql" -> new ServerInfo(Engine.POSTGRESQL, version);
      case "sqlite" -> new ServerInfo(Engine.SQLITE, version);
      default -> ofMysql(version);
    };
  }

  /// MariaDB tells MySQL's drivers that it is MySQL, with its own name in the version.
  private static ServerInfo ofMysql(String version) {
    boolean mariadb = version.toLowerCase(Locale.ROOT).contains("mariadb");
    String plain = version.startsWith("5.5.5-") ? version.substring(6) : version;
    return new ServerInfo(mariadb ? Engine.MARIADB : Engine.MYSQL, plain);
  }

  /// The engine and its version, for people ("PostgreSQL 18.6").
  public String title() {
    int end = version.indexOf(' ');
    return engine.title() + " " + (end < 0 ? version : version.substring(0, end));
  }
}
