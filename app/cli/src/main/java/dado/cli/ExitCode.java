package dado.cli;

/// What the process returns to the shell that started it.
public final class ExitCode {

  /// All went as asked.
  public static final int OK = 0;

  /// Something failed: a statement, a file, a proof.
  public static final int FAILURE = 1;

  /// The command line was not understood.
  public static final int USAGE = 2;

  /// No connection: address, login, or a file that is no database.
  public static final int CONNECTION = 4;

  /// A linter found something, or two schemas differ.
  public static final int FINDINGS = 3;

  /// A guard refused: the statement would write, or nobody confirmed.
  public static final int REFUSED = 5;

  /// Interrupted.
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
