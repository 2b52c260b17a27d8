package dado.bench.connection;

import java.sql.SQLException;

/// A connection that did not come about. The message is for people: what happened, to what, why,
/// and what to do. It holds no password and no driver's stack trace, and there is no cause to
/// print.
public final class ConnectionFailedException extends SQLException {

  private static final long serialVersionUID = 1L;

  /// How far the attempt came.
  public enum Stage {
    /// The host's name has no address.
    NAME,
    /// Nothing answers at the address.
    NETWORK,
    /// Something answers that is no such server.
    PROTOCOL,
    /// The encrypted channel was not agreed on.
    TLS,
    /// The server knows no such user, password or way to log in.
    LOGIN,
    /// There is no such database on the server, or it is closed to the user.
    DATABASE,
    /// The server takes no more connections, or none yet.
    CAPACITY,
    /// The file is missing, may not be read, or is no database.
    FILE,
    /// Something else that the server or driver says.
    OTHER
  }

  /// What a command line program ends with when it could not connect.
  public static final int EXIT_CODE = 4;

  private final Stage stage;

  ConnectionFailedException(Stage stage, String message, String sqlState, int vendorCode) {
    super(message, sqlState, vendorCode);
    this.stage = stage;
  }

  ConnectionFailedException(Stage stage, String message) {
    this(stage, message, "08001", 0);
  }

  /// How far the attempt came.
  public Stage stage() {
    return stage;
  }

  /// What a command line program ends with: 4.
  public int exitCode() {
    return EXIT_CODE;
  }
}
