package dado.schema.scratch;

/// No throw-away database of that engine can be had.
public final class ScratchUnavailableException extends Exception {

  private static final long serialVersionUID = 1;

  private final String remedy;
  private final boolean nowhere;

  /// @param why the reason, a sentence
  /// @param remedy what a person can do, a sentence
  public ScratchUnavailableException(String why, String remedy, Throwable cause) {
    super(why, cause);
    this.remedy = remedy;
    this.nowhere = false;
  }

  /// As above, without a deeper cause.
  public ScratchUnavailableException(String why, String remedy) {
    this(why, remedy, false);
  }

  private ScratchUnavailableException(String why, String remedy, boolean nowhere) {
    super(why);
    this.remedy = remedy;
    this.nowhere = nowhere;
  }

  /// Nobody named a server, and Dado carries none of this kind.
  static ScratchUnavailableException nowhere(String why, String remedy) {
    return new ScratchUnavailableException(why, remedy, true);
  }

  /// Whether there was no server to ask, rather than one that refused or failed.
  public boolean isNowhere() {
    return nowhere;
  }

  /// What a person can do about it.
  public String remedy() {
    return remedy;
  }
}
