package dado.plan.rule;

import java.util.Set;

/// A word, a string, or a run of signs in a condition.
///
/// @param start offset of its first char
/// @param end offset behind its last
/// @param depth how many brackets are open around it
record Token(int start, int end, int depth) {
  private static final String SIGNS = "=<>!~*@&|#%+-/^?:";

  /// Words that go on with the name of a type.
  private static final Set<String> TYPES =
      Set.of(
          "::timestamp",
          "::without",
          "::with",
          "::time",
          "::character",
          "::double",
          "::bit",
          "::interval");

  /// Where what begins at an offset ends: a whole string, quoted name, word or run of signs, or one
  /// char.
  static int end(String text, int at) {
    char c = text.charAt(at);
    if (c == '\'' || c == '"' || c == '`') {
      return afterQuote(text, at);
    }
    int end = at + 1;
    if (isPart(c)) {
      while (end < text.length() && (isPart(text.charAt(end)) || goesOn(text, end))) {
        end = isPart(text.charAt(end)) ? end + 1 : afterQuote(text, end);
      }
    } else if (SIGNS.indexOf(c) >= 0) {
      while (end < text.length() && SIGNS.indexOf(text.charAt(end)) >= 0) {
        end++;
      }
    }
    return end;
  }

  /// The end of a quoted name goes on behind a dot: `"a"."b"`.
  private static int afterQuote(String text, int at) {
    char quote = text.charAt(at);
    int end = at + 1;
    while (end < text.length()) {
      if (text.charAt(end) == quote) {
        boolean doubled = end + 1 < text.length() && text.charAt(end + 1) == quote;
        if (!doubled) {
          return quote == '\'' ? end + 1 : afterName(text, end + 1);
        }
        end++;
      }
      end++;
    }
    return text.length();
  }

  private static int afterName(String text, int end) {
    return end + 1 < text.length() && text.charAt(end) == '.' ? end(text, end + 1) : end;
  }

  private static boolean goesOn(String text, int at) {
    char c = text.charAt(at);
    return (c == '"' || c == '`') && text.charAt(at - 1) == '.';
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '$';
  }

  String text(String whole) {
    return whole.substring(start, end);
  }

  /// Whether it is a name rather than a string, a number, a parameter or a sign.
  boolean isName(String whole) {
    char c = whole.charAt(start);
    return Character.isLetter(c) || c == '_' || c == '"' || c == '`';
  }

  boolean isCall(String whole) {
    return end < whole.length() && whole.charAt(end) == '(';
  }

  /// Whether it goes on with the name of a type that has several words.
  boolean isType(String before) {
    return TYPES.contains(before);
  }

  boolean isSign(String whole) {
    return SIGNS.indexOf(whole.charAt(start)) >= 0 && !text(whole).equals("::");
  }
}
