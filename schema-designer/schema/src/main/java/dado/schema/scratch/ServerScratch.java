package dado.schema.scratch;

import dado.schema.Dialects;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/// A scratch database on a server that a person named.
record ServerScratch(Engine engine, ConnectionSource server, String database, String where)
    implements Scratch {

  static ServerScratch open(Engine engine, ConnectionSource server)
      throws ScratchUnavailableException {
    String database =
        "dado_scratch_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    try (Connection connection = server.open();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + quote(engine, database));
      String version = connection.getMetaData().getDatabaseProductVersion();
      return new ServerScratch(
          engine, server, database, engine.title() + " " + version + ", scratch database");
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

  @Override
  public ConnectionSource connections() {
    return () -> {
      Connection connection = server.open();
      try {
        return moved(connection);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    };
  }

  /// PostgreSQL binds a connection to its database, so a named server is entered anew by its URL.
  private Connection moved(Connection connection) throws SQLException {
    connection.setCatalog(database);
    if (database.equals(connection.getCatalog())) {
      return connection;
    }
    throw new SQLException("The scratch database cannot be entered through this connection.");
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
