package dado.schema.scratch;

import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The name of a scratch database that is to be made, with a lock of that name on its server, held
/// as long as the database is in use. The server releases it when the process that holds it dies,
/// however it dies. On PostgreSQL it is an advisory lock, which the sessions of all databases see.
///
/// @param database the name, which tells whether there is a lock
/// @param connection holds the lock; empty where the server has none, as in a cluster of several
///   writers
record Claim(String database, Optional<Connection> connection) implements AutoCloseable {
  private static final int DAY_SECONDS = 86_400;

  /// Connector/J closes a connection that nobody refers to, and the lock would be gone.
  private static final Set<Claim> HELD = ConcurrentHashMap.newKeySet();

  /// One of the two numbers of an advisory lock; the other is the name's hash.
  private static final int ADVISORY = 0x6461646f;

  /// Claims a name that no database has yet.
  static Claim of(Engine engine, ConnectionSource server, String name) throws SQLException {
    if (engine == Engine.SQLITE) {
      return new Claim(name, Optional.empty());
    }
    String database = ScratchName.claimed(name);
    Connection connection = server.open();
    try {
      if (isLocked(engine, connection, database)) {
        Claim claim = new Claim(database, Optional.of(connection));
        HELD.add(claim);
        return claim;
      }
    } catch (SQLException e) {
      // Some proxies and clusters have no locks by name: then age alone tells.
    }
    connection.close();
    return new Claim(name, Optional.empty());
  }

  private static boolean isLocked(Engine engine, Connection connection, String database)
      throws SQLException {
    if (engine == Engine.POSTGRESQL) {
      return one(
          connection,
          "SELECT pg_try_advisory_lock(" + ADVISORY + ", hashtext(?))::integer",
          database);
    }
    try (Statement statement = connection.createStatement()) {
      // The session has nothing to do until the end.
      statement.execute("SET SESSION wait_timeout = " + DAY_SECONDS);
      return !isClustered(connection) && one(connection, "SELECT GET_LOCK(?, 0)", database);
    }
  }

  /// Whether nobody uses a scratch database any more; false where that cannot be told.
  static boolean isFree(Engine engine, Connection connection, String database) {
    String sql =
        engine == Engine.POSTGRESQL
            ? "SELECT (count(*) = 0)::integer FROM pg_locks WHERE locktype = 'advisory'"
                + " AND classid::bigint = "
                + ADVISORY
                + " AND objid::bigint = hashtext(?)::bigint & 4294967295 AND objsubid = 2"
            : "SELECT IS_FREE_LOCK(?)";
    try {
      return ScratchName.isClaimed(database) && one(connection, sql, database);
    } catch (SQLException e) {
      return false;
    }
  }

  /// In a cluster of several writers a lock is seen by one of them alone, a database by all.
  private static boolean isClustered(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SHOW VARIABLES WHERE (variable_name = 'wsrep_on' AND value = 'ON') OR"
                    + " (variable_name = 'group_replication_single_primary_mode' AND value ="
                    + " 'OFF')")) {
      return rows.next();
    }
  }

  private static boolean one(Connection connection, String sql, String database)
      throws SQLException {
    try (PreparedStatement ask = connection.prepareStatement(sql)) {
      ask.setString(1, database);
      try (ResultSet rows = ask.executeQuery()) {
        return rows.next() && rows.getInt(1) == 1;
      }
    }
  }

  @Override
  public void close() throws SQLException {
    HELD.remove(this);
    if (connection.isPresent()) {
      connection.get().close();
    }
  }
}
