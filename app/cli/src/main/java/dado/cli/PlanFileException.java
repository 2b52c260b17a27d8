package dado.cli;

import dado.plan.syntax.PlanSyntaxException;
import java.io.IOException;

/// A file is not the plan that it was taken for.
final class PlanFileException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final int column;

  PlanFileException(String file, PlanSyntaxException cause) {
    super(file + ":" + cause.line() + ":" + cause.column() + ": " + cause.getMessage(), cause);
    this.file = file;
    this.line = cause.line();
    this.column = cause.column();
  }

  /// Where.
  Failure.Place place() {
    return new Failure.Place(file, line, column);
  }
}
