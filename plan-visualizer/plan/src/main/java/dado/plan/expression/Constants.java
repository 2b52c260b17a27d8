package dado.plan.expression;

/// What constants say, without their quotes.
final class Constants {
  private Constants() {}

  static String value(String text) {
    int quote = text.indexOf('\'');
    if (quote >= 0 && text.endsWith("'") && text.length() > quote + 1) {
      return quoted(text, quote);
    }
    if (text.startsWith("$") && text.endsWith("$") && text.length() > 1) {
      int tag = text.indexOf('$', 1) + 1;
      return text.length() >= 2 * tag ? text.substring(tag, text.length() - tag) : text;
    }
    boolean doubled = text.startsWith("\"") && text.endsWith("\"") && text.length() > 1;
    return doubled ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
  }

  private static String quoted(String text, int quote) {
    String inside = text.substring(quote + 1, text.length() - 1);
    String single = inside.contains("''") ? inside.replace("''", "'") : inside;
    boolean escapes = quote > 0 && (text.charAt(quote - 1) == 'E' || text.charAt(quote - 1) == 'e');
    return escapes || single.contains("\\'") ? unescaped(single) : single;
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        plain.append(named(text.charAt(i)));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static char named(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      default -> c;
    };
  }
}
