package dado.plan.model;

/// A part of the text that a plan came in.
///
/// @param start offset of its first char in `Query.raw`, from 0
/// @param end offset behind its last char
public record Span(int start, int end) {

  /// No place is known.
  public static final Span NONE = new Span(0, 0);

  public boolean isKnown() {
    return end > start;
  }

  /// Its text.
  public String in(String text) {
    return text.substring(Math.min(start, text.length()), Math.min(end, text.length()));
  }

  /// The line on which it starts, from 1.
  public int line(String text) {
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0 && i < start; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    return line;
  }
}
