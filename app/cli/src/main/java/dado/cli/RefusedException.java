package dado.cli;

/// A guard refused: what was asked for would have changed something that nobody confirmed. Nothing
/// was done.
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// @param why what would have happened, and how to ask for it, for people
  RefusedException(String why) {
    super(why);
  }
}
