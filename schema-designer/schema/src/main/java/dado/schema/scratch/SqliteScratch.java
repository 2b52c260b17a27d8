package dado.schema.scratch;

import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/// An SQLite database in memory. It lives as long as the first connection to it.
///
/// @param keeper the connection that keeps it alive
record SqliteScratch(String url, Connection keeper) implements Scratch {

  static SqliteScratch open() throws ScratchUnavailableException {
    String url = "jdbc:sqlite:file:/dado-" + UUID.randomUUID() + "?vfs=memdb";
    try {
      return new SqliteScratch(url, DriverManager.getConnection(url));
    } catch (SQLException e) {
      throw new ScratchUnavailableException(
          "SQLite did not start: " + e.getMessage(),
          "Check that the folder for temporary files can be written; its native library goes there.",
          e);
    }
  }

  @Override
  public Engine engine() {
    return Engine.SQLITE;
  }

  @Override
  public String where() {
    try {
      return "SQLite " + keeper.getMetaData().getDatabaseProductVersion() + ", in memory";
    } catch (SQLException e) {
      return "SQLite, in memory";
    }
  }

  @Override
  public ConnectionSource connections() {
    return () -> DriverManager.getConnection(url);
  }

  @Override
  public void close() {
    try {
      keeper.close();
    } catch (SQLException e) {
      throw new IllegalStateException("The scratch database did not close.", e);
    }
  }
}
