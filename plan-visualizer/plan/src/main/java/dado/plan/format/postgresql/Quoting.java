package dado.plan.format.postgresql;

import java.util.ArrayList;
import java.util.List;

/// Quotes and parentheses in what PostgreSQL prints of expressions and names.
final class Quoting {
  private Quoting() {}

  /// The quote that is open behind a part of a text; `\0` for none.
  ///
  /// @param open the quote that is open before it
  static char after(CharSequence text, int start, int end, char open) {
    char quote = open;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (quote == '\0' && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == quote) {
        quote = '\0';
      }
    }
    return quote;
  }

  /// Whether a quote is open at its end.
  static boolean isOpen(CharSequence text) {
    return after(text, 0, text.length(), '\0') != '\0';
  }

  /// The parts between commas that stand in no quotes and no parentheses.
  static List<String> list(String text) {
    List<String> found = new ArrayList<>();
    int depth = 0;
    char quote = '\0';
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != '\0' || c == '\'' || c == '"') {
        quote = after(text, i, i + 1, quote);
      } else if (c == ',' && depth <= 0) {
        found.add(text.substring(from, i).strip());
        from = i + 1;
      } else {
        depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      }
    }
    found.add(text.substring(from).strip());
    return found;
  }

  /// Where a word stands outside quotes; -1 where it does not.
  static int find(String text, String word, int from) {
    char quote = '\0';
    for (int i = from; i < text.length(); i++) {
      if (quote == '\0' && text.startsWith(word, i)) {
        return i;
      }
      quote = after(text, i, i + 1, quote);
    }
    return -1;
  }

  /// Where the name that starts at an offset ends: behind its quotes, or before a blank or a dot.
  static int nameEnd(String text, int start) {
    int at = start;
    if (at < text.length() && text.charAt(at) == '"') {
      char quote = '"';
      at++;
      while (at < text.length() && (quote != '\0' || text.charAt(at) == '"')) {
        quote = after(text, at, at + 1, quote);
        at++;
      }
      return at;
    }
    while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '.') {
      at++;
    }
    return at;
  }

  /// A name without its quotes.
  static String unquoted(String name) {
    boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
  }
}
