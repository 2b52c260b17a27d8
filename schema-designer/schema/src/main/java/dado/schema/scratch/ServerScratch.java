package dado.schema.scratch;

import dado.schema.Dialects;
import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// A scratch database on a server that a person named.
///
/// @param claim its name, and that it is in use
record ServerScratch(
    Engine engine, ConnectionSource server, Claim claim, ConnectionSource connections, String where)
    implements Scratch {

  /// What servers say to a role that may not make databases: 42501 in PostgreSQL; 1044 and 1227 in
  /// MySQL and MariaDB.
  private static final Set<Integer> DENIED = Set.of(1044, 1227);

  static ServerScratch open(
      Engine engine, ConnectionSource server, Function<String, ConnectionSource> databases)
      throws ScratchUnavailableException {
    try {
      return open(engine, server, databases, claim(engine, server));
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private static Claim claim(Engine engine, ConnectionSource server) throws SQLException {
    return Claim.of(engine, server, ScratchName.next(Clock.systemUTC()));
  }

  private static ServerScratch open(
      Engine engine,
      ConnectionSource server,
      Function<String, ConnectionSource> databases,
      Claim claim)
      throws SQLException {
    String database = claim.database();
    try (Connection connection = server.open()) {
      create(engine, connection, database);
      Leftovers.sweep(engine, connection, Clock.systemUTC());
      String version = connection.getMetaData().getDatabaseProductVersion();
      return new ServerScratch(
          engine,
          server,
          claim,
          databases.apply(database),
          engine.title() + " " + plain(version) + ", scratch database");
    } catch (SQLException e) {
      release(claim);
      throw e;
    }
  }

  private static void release(Claim claim) {
    try {
      claim.close();
    } catch (SQLException e) {
      // The server is gone, and the lock with it.
    }
  }

  private static String plain(String version) {
    return version.startsWith("5.5.5-") ? version.substring(6) : version;
  }

  private static void create(Engine engine, Connection connection, String database)
      throws SQLException {
    String sql = "CREATE DATABASE " + quote(engine, database);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          engine == Engine.POSTGRESQL ? sql + " TEMPLATE template0 ENCODING 'UTF8'" : sql);
    } catch (SQLException e) {
      if (denied(e)) {
        throw new SQLException(
            "The role "
                + connection.getMetaData().getUserName().replaceFirst("@.*", "")
                + " may not create databases there.",
            e.getSQLState(),
            e.getErrorCode(),
            e);
      }
      throw e;
    }
  }

  private static boolean denied(SQLException e) {
    return "42501".equals(e.getSQLState()) || DENIED.contains(e.getErrorCode());
  }

  private static ScratchUnavailableException unavailable(SQLException e) {
    String remedy =
        denied(e)
            ? "Give it that right (PostgreSQL: ALTER ROLE … CREATEDB; MySQL, MariaDB: GRANT ALL ON"
                + " `dado\\_scratch\\_%`.* TO …), or name another server or role."
            : "Check the scratch server's address, and that it runs.";
    return new ScratchUnavailableException(
        "A scratch database could not be made: " + e.getMessage(), remedy, e);
  }

  static String quote(Engine engine, String database) {
    return Dialects.of(engine).identifiers().quote(database);
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

  /// Of PostgreSQL with whoever is still connected: a statement that was cancelled may still end.
  @Override
  public void close() {
    try (Connection connection = server.open();
        Statement statement = connection.createStatement()) {
      boolean force =
          engine == Engine.POSTGRESQL && connection.getMetaData().getDatabaseMajorVersion() >= 13;
      statement.execute(
          "DROP DATABASE " + quote(engine, claim.database()) + (force ? " WITH (FORCE)" : ""));
    } catch (SQLException e) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "The scratch database %s could not be dropped: %s Drop it by hand, or let Dado do it"
                  + " when it makes the next one there.",
              claim.database(),
              e.getMessage()),
          e);
    } finally {
      release(claim);
    }
  }
}
