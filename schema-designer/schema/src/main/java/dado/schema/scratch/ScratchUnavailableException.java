package dado.schema.scratch;

/// No throw-away database of that engine can be had.
public final class ScratchUnavailableException extends Exception {

  private static final long serialVersionUID = 1;

  private final String remedy;

  /// @param why the reason, a sentence
  /// @param remedy what a person can do, a sentence
  public ScratchUnavailableException(String why, String remedy, Throwable cause) {
    super(why, cause);
    this.remedy = remedy;
  }

  /// As above, without a deeper cause.
  public ScratchUnavailableException(String why, String remedy) {
    super(why);
    this.remedy = remedy;
  }

  /// What a person can do about it.
  public String remedy() {
    return remedy;
  }
}
