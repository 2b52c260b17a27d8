package dado.schema.apply;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// MySQL's and MariaDB's lock by name, one for each database of a server.
record NamedLock(Connection connection) implements Lock, Lock.Attempt {

  /// MySQL takes names of up to 64 characters.
  private static final String NAME = "concat('dado:', left(sha2(database(), 256), 40))";

  @Override
  public Optional<Lock> tried() throws SQLException {
    return Sql.text(connection, "SELECT GET_LOCK(" + NAME + ", 0)").equals("1")
        ? Optional.of(this)
        : Optional.empty();
  }

  @Override
  public String holder() throws SQLException {
    return Sql.text(
        connection,
        "SELECT concat('connection ', p.id, ', user ', p.user, ', from ', p.host) FROM"
            + " information_schema.processlist p WHERE p.id = IS_USED_LOCK("
            + NAME
            + ")");
  }

  @Override
  public boolean isHeld() throws SQLException {
    return Sql.text(connection, "SELECT IS_USED_LOCK(" + NAME + ") = CONNECTION_ID()").equals("1");
  }

  @Override
  public void close() {
    Lock.closeQuietly(connection);
  }
}
