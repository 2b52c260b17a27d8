package dado.schema.edit.line;

/// A part of a line that cannot be read.
final class Unread extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int start;
  private final int end;
  private final String why;

  Unread(int start, int end, String why) {
    super(why, null, false, false);
    this.start = start;
    this.end = end;
    this.why = why;
  }

  LineProblem problem() {
    return LineProblem.of(start, end, why);
  }
}
