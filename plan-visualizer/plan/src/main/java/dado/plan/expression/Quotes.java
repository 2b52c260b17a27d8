package dado.plan.expression;

/// Where quoted texts end.
final class Quotes {
  private Quotes() {}

  /// The end of a text in quotes, where a doubled quote stands for itself; -1 where it never
  /// closes.
  ///
  /// @param open the offset of the opening quote
  /// @param escapes whether a backslash hides the next character
  static int string(String text, int open, boolean escapes) {
    char quote = text.charAt(open);
    int i = open + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && escapes) {
        i += 2;
      } else if (c != quote) {
        i++;
      } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
        i += 2;
      } else {
        return i + 1;
      }
    }
    return -1;
  }
}
