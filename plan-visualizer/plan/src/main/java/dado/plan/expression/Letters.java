package dado.plan.expression;

/// Where words and numbers end.
final class Letters {
  private Letters() {}

  static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= '\u0080';
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /// The end of the word that begins there; the beginning where none does.
  static int word(String text, int from) {
    int end = from;
    while (end < text.length() && part(text.charAt(end), end > from)) {
      end++;
    }
    return end;
  }

  private static boolean part(char c, boolean inside) {
    return letter(c) || digit(c) || (c == '$' && inside);
  }

  /// The end of the number that begins there: digits, a fraction, an exponent, or a prefix such as
  /// `0x`.
  static int number(String text, int from) {
    int end = from;
    while (end < text.length() && goesOn(text, from, end)) {
      end++;
    }
    return end;
  }

  private static boolean goesOn(String text, int from, int at) {
    char c = text.charAt(at);
    if (digit(c) || c == '.' || (c == '_' && at > from)) {
      return true;
    }
    boolean hex = text.startsWith("0x", from) || text.startsWith("0X", from);
    if (letter(c)) {
      return hex || c == 'e' || c == 'E' || at == from + 1;
    }
    boolean sign = (c == '+' || c == '-') && at > from;
    return sign && !hex && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E');
  }
}
