package dado.schema.apply;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// PostgreSQL's advisory lock of a session.
record AdvisoryLock(Connection connection) implements Lock, Lock.Attempt {

  /// "dado" and "migr" as numbers; the lock is one of the database.
  private static final int SPACE = 0x6461646f;

  private static final int KEY = 0x6d696772;

  @Override
  public Optional<Lock> tried() throws SQLException {
    String got = Sql.text(connection, "SELECT pg_try_advisory_lock(" + SPACE + ", " + KEY + ")");
    return got.equals("t") || got.equals("true") ? Optional.of(this) : Optional.empty();
  }

  @Override
  public String holder() throws SQLException {
    return Sql.text(
        connection,
        "SELECT concat_ws(', ', 'process ' || l.pid, 'user ' || a.usename, 'from ' ||"
            + " coalesce(host(a.client_addr), 'this machine'), nullif(a.application_name, ''), 'connected"
            + " since ' || to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS')) FROM pg_locks l LEFT JOIN"
            + " pg_stat_activity a ON a.pid = l.pid WHERE l.locktype = 'advisory' AND l.granted AND"
            + " l.classid::bigint = "
            + SPACE
            + " AND l.objid::bigint = "
            + KEY
            + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())");
  }

  @Override
  public boolean isHeld() throws SQLException {
    return connection.isValid(5);
  }

  @Override
  public void close() {
    Lock.closeQuietly(connection);
  }
}
