package dado.plan.syntax;

import java.util.Locale;

/// A text is not the plan that it was taken for: where, and what was expected there.
public final class PlanSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final int line;
  private final int column;
  private final String expected;

  /// @param problem what was found, as a sentence without its stop
  /// @param line from 1
  /// @param column from 1
  /// @param expected what would be right there
  public PlanSyntaxException(String problem, int line, int column, String expected) {
    super(problem + at(line, column) + ". Expected " + expected + ".");
    this.problem = problem;
    this.line = line;
    this.column = column;
    this.expected = expected;
  }

  /// At a char of a text, given by its offset.
  public static PlanSyntaxException at(String text, int offset, String problem, String expected) {
    int line = 1;
    int start = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
      start = i + 1;
    }
    return new PlanSyntaxException(problem, line, Math.max(1, offset - start + 1), expected);
  }

  /// The same at a char of the text from which this one's was cut out.
  ///
  /// @param text the text
  /// @param offset the char's
  /// @param before how many lines stand before the text
  public PlanSyntaxException in(String text, int offset, int before) {
    PlanSyntaxException there = at(text, offset, problem, expected);
    return before == 0
        ? there
        : new PlanSyntaxException(problem, there.line + before, there.column, expected);
  }

  private static String at(int line, int column) {
    return String.format(Locale.ROOT, " at line %d, column %d", line, column);
  }

  /// The line concerned, from 1.
  public int line() {
    return line;
  }

  /// The column concerned, from 1.
  public int column() {
    return column;
  }

  /// What would be right there.
  public String expected() {
    return expected;
  }
}
