package dado.schema.layout;

import java.util.Locale;

/// Text as Python source.
final class Python {

  private Python() {}

  /// A string literal, with three quotes where the text has several lines.
  static String string(String text) {
    boolean several = text.contains("\n");
    String quote = several ? "\"\"\"" : "\"";
    StringBuilder literal = new StringBuilder(quote);
    text.codePoints().forEach(c -> literal.append(character(c, several)));
    return literal + quote;
  }

  private static String character(int c, boolean several) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '"' -> "\\\"";
      case '\n' -> several ? "\n" : "\\n";
      default -> plain(c) ? Character.toString(c) : escape(c);
    };
  }

  private static boolean plain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String escape(int c) {
    return c > 0xFFFF
        ? String.format(Locale.ROOT, "\\U%08x", c)
        : String.format(Locale.ROOT, "\\u%04x", c);
  }

  /// SQL for SQLAlchemy's `text()`, which takes `:name` for a parameter and drops a backslash
  /// before a colon (`sqlalchemy/sql/compiler.py`, BIND_PARAMS).
  static String bound(String sql) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sql.length(); i++) {
      if (sql.charAt(i) == ':' && escapes(sql, i)) {
        text.append('\\');
      }
      text.append(sql.charAt(i));
    }
    return text.toString();
  }

  private static boolean escapes(String sql, int colon) {
    char before = colon == 0 ? ' ' : sql.charAt(colon - 1);
    int end = colon + 1;
    while (end < sql.length() && wordPart(sql.charAt(end))) {
      end++;
    }
    boolean open = end == sql.length() || sql.charAt(end) != ':';
    boolean parameter = end > colon + 1 && before != ':' && before != '\\' && !wordPart(before);
    return open && (parameter || before == '\\');
  }

  private static boolean wordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }
}
