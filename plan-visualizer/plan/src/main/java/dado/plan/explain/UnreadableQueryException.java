package dado.plan.explain;

/// A query's text that Dado cannot take apart. The message is a clause that says why.
public final class UnreadableQueryException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param message why, as a clause without a stop
  public UnreadableQueryException(String message, Throwable cause) {
    super(message, cause);
  }
}
