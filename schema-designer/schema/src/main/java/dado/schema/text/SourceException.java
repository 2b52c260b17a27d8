package dado.schema.text;

/// A text that cannot be read, with the place and what was expected there.
public final class SourceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;
  private final String reason;

  /// A text that cannot be read.
  ///
  /// @param reason what is wrong there, what was expected, and what to do, for people
  public SourceException(Spot spot, String reason) {
    super(spot + ": " + reason);
    this.line = spot.line();
    this.column = spot.column();
    this.reason = reason;
  }

  /// The line, from 1.
  public int line() {
    return line;
  }

  /// The column, from 1, in UTF-16 units.
  public int column() {
    return column;
  }

  /// The message without the place.
  public String reason() {
    return reason;
  }
}
