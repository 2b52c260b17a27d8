package dado.schema.scratch;

import dado.schema.Dialects;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Function;

/// A scratch database on a server that a person named.
record ServerScratch(
    Engine engine,
    ConnectionSource server,
    String database,
    ConnectionSource connections,
    String where)
    implements Scratch {

  static ServerScratch open(
      Engine engine, ConnectionSource server, Function<String, ConnectionSource> databases)
      throws ScratchUnavailableException {
    String database =
        "dado_scratch_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    try (Connection connection = server.open();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + quote(engine, database));
      String version = connection.getMetaData().getDatabaseProductVersion();
      return new ServerScratch(
          engine,
          server,
          database,
          databases.apply(database),
          engine.title() + " " + version + ", scratch database");
    } catch (SQLException e) {
      throw new ScratchUnavailableException(
          "A scratch database could not be made: " + e.getMessage(),
          "Use a role on the scratch server that may create databases.",
          e);
    }
  }

  private static String quote(Engine engine, String database) {
    Identifiers identifiers = Dialects.of(engine).identifiers();
    return identifiers.quote(database);
  }

  /// Connections of a server that move into one of its databases (MySQL, MariaDB).
  static ConnectionSource moved(ConnectionSource server, String database) {
    return () -> {
      Connection connection = server.open();
      try {
        return moved(connection, database);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    };
  }

  private static Connection moved(Connection connection, String database) throws SQLException {
    connection.setCatalog(database);
    if (database.equals(connection.getCatalog())) {
      return connection;
    }
    throw new SQLException(
        "This connection cannot enter the scratch database " + database + " of its server.");
  }

  @Override
  public void close() {
    try (Connection connection = server.open();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE " + quote(engine, database));
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The scratch database " + database + " could not be dropped: " + e.getMessage(), e);
    }
  }
}
