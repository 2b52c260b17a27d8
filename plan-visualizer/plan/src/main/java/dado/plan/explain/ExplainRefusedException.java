package dado.plan.explain;

/// A statement was not explained, because explaining it could change something or cannot work. The
/// message says why and what to do, for people.
public final class ExplainRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param message what was refused, why, and what to do
  public ExplainRefusedException(String message) {
    super(message);
  }
}
