package dado.bench.session;

import java.sql.SQLException;
import java.util.OptionalInt;

/// A statement that did not run to its end. The message is for people.
public final class StatementFailedException extends SQLException {

  private static final long serialVersionUID = 1L;

  /// Why it ended.
  public enum Reason {
    /// The server refused it, or it failed there.
    REFUSED,
    /// A person cancelled it.
    CANCELLED,
    /// It ran longer than it was allowed to.
    TIMED_OUT,
    /// The connection was lost under it.
    LOST,
    /// The text is not exactly one statement, so it was not sent.
    NOT_ONE
  }

  private final Reason reason;
  private final int offset;

  StatementFailedException(
      Reason reason, String message, OptionalInt offset, String sqlState, int vendorCode) {
    super(message, sqlState, vendorCode);
    this.reason = reason;
    this.offset = offset.orElse(-1);
  }

  StatementFailedException(Reason reason, String message) {
    this(reason, message, OptionalInt.empty(), "", 0);
  }

  /// Why it ended.
  public Reason reason() {
    return reason;
  }

  /// Where in the text that was run the server saw the fault; empty where it did not say.
  public OptionalInt offset() {
    return offset < 0 ? OptionalInt.empty() : OptionalInt.of(offset);
  }
}
