package dado.designer.text;

/// Places in a text of lines.
final class Lines {

  private Lines() {}

  /// The offset of a line and column, both from 1; the end of the text where they lie behind it.
  static int offset(String text, int line, int column) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        return text.length();
      }
      at = end + 1;
    }
    return Math.min(text.length(), at + column - 1);
  }

  /// Behind the word that begins at an offset; one character further where none does.
  static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return Math.min(text.length(), Math.max(end, start + 1));
  }
}
