package dado.plan.format.frame;

/// Texts that came as one literal: a JSON string with its escapes, or a value of `mysql --batch`.
final class Escapes {
  private static final String LETTERS = "ntrbf0";
  private static final String CHARS = "\n\t\r\b\f\0";

  private Escapes() {}

  /// The text that a JSON string holds, where the whole paste is one; else the same.
  static Cut unescaped(Cut cut) {
    String text = cut.text();
    int start = skip(text, 0);
    if (start + 1 >= text.length() || text.charAt(start) != '"' || !text.contains("\\n")) {
      return cut;
    }
    int end = start + 1;
    while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    boolean alone =
        end < text.length() && text.charAt(end) == '"' && skip(text, end + 1) == text.length();
    return alone ? unescaped(text, start + 1, end).after(cut) : cut;
  }

  private static int skip(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// A part of a text with its escapes (`\n`, `\"`, `\u00e9`) as the chars that they stand for.
  static Cut unescaped(String text, int start, int end) {
    Cutting cutting = new Cutting(text);
    unescape(cutting, start, end);
    return cutting.finish();
  }

  static void unescape(Cutting to, int start, int end) {
    String text = to.source();
    int from = start;
    int at = text.indexOf('\\', start);
    while (at >= 0 && at + 1 < end) {
      to.copy(from, at);
      from = escape(to, at, end);
      at = text.indexOf('\\', from);
    }
    to.copy(Math.min(from, end), end);
  }

  private static int escape(Cutting to, int at, int end) {
    String text = to.source();
    char letter = text.charAt(at + 1);
    int known = LETTERS.indexOf(letter);
    if (known >= 0) {
      to.put(CHARS.substring(known, known + 1), at);
      return at + 2;
    }
    int point = letter == 'u' && at + 6 <= end ? hex(text, at + 2) : -1;
    if (point >= 0) {
      to.put(String.valueOf((char) point), at);
      return at + 6;
    }
    to.copy(at + 1, at + 2);
    return at + 2;
  }

  private static int hex(String text, int from) {
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = 16 * value + digit;
    }
    return value;
  }
}
