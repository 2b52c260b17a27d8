package dado.bench.connection;

import dado.schema.dialect.ConnectionSource;
import java.sql.Connection;
import java.sql.SQLException;

/// Opens connections to targets, with settings that a target cannot loosen: no file of this machine
/// goes to a server, no library is loaded, and the channel to another machine is encrypted and
/// checked unless the address itself says otherwise.
public final class Connections {

  private Connections() {}

  /// Where connections to a target come from. Nothing is opened yet.
  public static ConnectionSource source(Target target) {
    return () -> open(target);
  }

  /// A new connection. Waits for at most about 20 seconds.
  public static Connection open(Target target) throws ConnectionFailedException {
    return target.file().isPresent()
        ? SqliteFile.open(target, target.file().get())
        : Server.open(target);
  }

  /// Opens and closes a connection, and says who answered.
  public static ServerInfo check(Target target) throws ConnectionFailedException {
    try (Connection connection = open(target)) {
      return ServerInfo.of(connection);
    } catch (ConnectionFailedException e) {
      throw e;
    } catch (SQLException e) {
      throw Diagnosis.of(target, e);
    }
  }
}
