package dado.schema.apply;

import java.sql.SQLException;

/// Why a migration was not run, or where it stopped, and what to do now.
public final class ApplyException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  ApplyException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  ApplyException(Reason reason, String message, SQLException cause) {
    super(message, cause);
    this.reason = reason;
  }

  /// What kind of obstacle it is.
  public Reason reason() {
    return reason;
  }

  /// The kinds of obstacles.
  public enum Reason {
    /// Somebody else applies migrations to this database.
    LOCKED,
    /// A file is not as it was when it was applied.
    CHANGED,
    /// A version stands before one that is applied, and is not applied itself.
    OUT_OF_ORDER,
    /// Another tool, or another direction, stopped in the middle of a version.
    HALF_DONE,
    /// There is no way back, or none that fits what was applied.
    NO_WAY_BACK,
    /// The folder or the history has no such version.
    UNKNOWN_VERSION,
    /// The history's table cannot be written in the form that was asked for.
    HISTORY,
    /// The database refused a statement.
    REFUSED
  }
}
