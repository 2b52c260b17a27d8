package dado.plan.explain;

/// A statement was not explained, because explaining it could change something or cannot work. The
/// message says why and what to do, for people.
public final class ExplainRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /// What a person may do so that it is explained after all.
  public enum Remedy {
    /// Another statement, or no analysis.
    NONE,
    /// Choose one of several statements.
    CHOOSE,
    /// Give values for parameters.
    GIVE_VALUES,
    /// Allow the statement to write.
    ALLOW_WRITES,
    /// Confirm that it may run on a connection to production.
    CONFIRM
  }

  private final Remedy remedy;

  /// @param message what was refused, why, and what to do
  public ExplainRefusedException(String message) {
    this(message, Remedy.NONE);
  }

  /// @param message what was refused, why, and what to do
  public ExplainRefusedException(String message, Remedy remedy) {
    super(message);
    this.remedy = remedy;
  }

  /// What a window can offer, or a command line name its option for.
  public Remedy remedy() {
    return remedy;
  }
}
