package dado.bench.connection;

/// A text that names no database that Dado can connect to. The message says what is wrong with it
/// and what would be right, and holds no password.
public final class TargetSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  /// Says what is wrong.
  public TargetSyntaxException(String message) {
    super(message);
  }
}
