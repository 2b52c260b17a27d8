package dado.schema.apply;

import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Dialect;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A row in a table of SQLite, which has no locks of a session: it names the process that holds it,
/// and counts for nothing once that process is gone.
final class RowLock implements Lock, Lock.Attempt {

  private static final String TABLE = "main.dado_migrations_lock";

  /// Those that this process holds.
  private static final Set<String> HELD = ConcurrentHashMap.newKeySet();

  private final ConnectionSource source;
  private final Connection connection;
  private final String token = UUID.randomUUID().toString();
  private final Holder self = Holder.self(token);

  RowLock(Dialect dialect, ConnectionSource source, Connection connection) throws SQLException {
    this.source = source;
    this.connection = connection;
    Sql.run(connection, "PRAGMA busy_timeout = 2000");
  }

  private void create() throws SQLException {
    Sql.run(
        connection,
        "CREATE TABLE IF NOT EXISTS "
            + TABLE
            + " (one integer NOT NULL PRIMARY KEY CHECK (one = 1), token text NOT NULL, process"
            + " integer NOT NULL, born text NOT NULL, host text NOT NULL, since text NOT NULL)");
  }

  /// A process that holds the lock.
  ///
  /// @param born when it started, which tells it from a later one of the same number
  private record Holder(String token, long process, String born, String host, String since) {

    static Holder self(String token) {
      ProcessHandle own = ProcessHandle.current();
      return new Holder(token, own.pid(), birth(own), thisHost(), Instant.now().toString());
    }

    private static String birth(ProcessHandle process) {
      return process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static String thisHost() {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException e) {
        return "";
      }
    }

    /// Whether the process is gone for certain. Of another machine's that cannot be known.
    boolean isGone() {
      if (!host.equals(thisHost())) {
        return false;
      }
      if (process == ProcessHandle.current().pid() && born.equals(birth(ProcessHandle.current()))) {
        return !HELD.contains(token);
      }
      return ProcessHandle.of(process).filter(p -> p.isAlive() && birth(p).equals(born)).isEmpty();
    }

    @Override
    public String toString() {
      return "process " + process + " on " + host + ", since " + since;
    }
  }

  @Override
  public Optional<Lock> tried() throws SQLException {
    try {
      create();
      Sql.run(connection, "BEGIN IMMEDIATE");
    } catch (SQLException e) {
      if (isBusy(e)) {
        return Optional.empty();
      }
      throw e;
    }
    return taken();
  }

  /// SQLITE_BUSY and SQLITE_LOCKED: somebody is in a transaction.
  private static boolean isBusy(SQLException e) {
    int code = e.getErrorCode() & 0xFF;
    return code == 5 || code == 6;
  }

  private Optional<Lock> taken() throws SQLException {
    try {
      Optional<Holder> other = read();
      boolean free = other.isEmpty() || other.get().isGone();
      if (free) {
        HELD.add(token);
        write();
      }
      Sql.run(connection, "COMMIT");
      return free ? Optional.of(this) : Optional.empty();
    } catch (SQLException e) {
      HELD.remove(token);
      Sql.run(connection, "ROLLBACK");
      throw e;
    }
  }

  private Optional<Holder> read() throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("SELECT token, process, born, host, since FROM " + TABLE);
        ResultSet rows = query.executeQuery()) {
      return rows.next() ? Optional.of(holder(rows)) : Optional.empty();
    }
  }

  private static Holder holder(ResultSet row) throws SQLException {
    return new Holder(
        row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5));
  }

  private void write() throws SQLException {
    Sql.update(
        connection,
        "INSERT OR REPLACE INTO " + TABLE + " VALUES (1, ?, ?, ?, ?, ?)",
        self.token,
        self.process,
        self.born,
        self.host,
        self.since);
  }

  @Override
  public String holder() throws SQLException {
    try {
      return read().map(Holder::toString).orElse("");
    } catch (SQLException e) {
      if (isBusy(e)) {
        return "";
      }
      throw e;
    }
  }

  @Override
  public boolean isHeld() throws SQLException {
    return read().filter(h -> h.token().equals(token)).isPresent();
  }

  @Override
  public void close() {
    HELD.remove(token);
    Lock.closeQuietly(connection);
    try (Connection fresh = source.open()) {
      Sql.run(fresh, "PRAGMA busy_timeout = 5000");
      Sql.update(fresh, "DELETE FROM " + TABLE + " WHERE token = ?", token);
    } catch (SQLException e) {
      // The row stays, and counts for nothing, since this process no longer holds it.
    }
  }
}
