package dado.plan.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Conditions as servers print them, taken apart as far as rules need: never deeper than their
/// outermost brackets, and in one pass.
final class Conditions {
  /// Words in a condition that are no columns.
  private static final Set<String> WORDS =
      Set.of(
          "and",
          "or",
          "not",
          "is",
          "null",
          "true",
          "false",
          "any",
          "all",
          "array",
          "at",
          "time",
          "zone",
          "like",
          "ilike",
          "similar",
          "to",
          "in",
          "between",
          "case",
          "when",
          "then",
          "else",
          "end",
          "as",
          "date",
          "timestamp",
          "interval",
          "unknown",
          "distinct",
          "from",
          "collate",
          "regexp",
          "div",
          "mod",
          "xor",
          "current_date",
          "current_timestamp",
          "escape",
          "using",
          "signed",
          "unsigned",
          "char",
          "decimal",
          "datetime",
          "binary",
          "hour",
          "minute",
          "second",
          "day",
          "week",
          "month",
          "quarter",
          "year",
          "charset",
          "row",
          "exists",
          "cache",
          "internal");

  private Conditions() {}

  /// The parts of a condition between a word at its outermost level ("AND", "OR"); itself alone
  /// where the word isn't there.
  static List<String> parts(String condition, String word) {
    String text = bare(condition);
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (Token token : tokens(text)) {
      if (token.depth() == 0 && token.text(text).equalsIgnoreCase(word)) {
        parts.add(bare(text.substring(start, token.start())));
        start = token.end();
      }
    }
    parts.add(bare(text.substring(start)));
    return parts;
  }

  /// Without the brackets around the whole.
  static String bare(String condition) {
    int from = 0;
    int to = condition.length();
    int[] closing = Brackets.closing(condition);
    while (true) {
      while (from < to && Character.isWhitespace(condition.charAt(from))) {
        from++;
      }
      while (to > from && Character.isWhitespace(condition.charAt(to - 1))) {
        to--;
      }
      if (from >= to || condition.charAt(from) != '(' || closing[from] != to - 1) {
        return condition.substring(from, to);
      }
      from++;
      to--;
    }
  }

  /// The columns that an expression mentions, as printed, in their order.
  static List<String> columns(String expression) {
    List<String> columns = new ArrayList<>();
    String before = "";
    for (Token token : tokens(expression)) {
      String word = token.text(expression);
      boolean type = before.equals("::") || token.isType(before);
      if (token.isName(expression) && !type && !token.isCall(expression) && !isWord(word)) {
        columns.add(word);
      }
      before = type && token.isName(expression) ? "::" + word : word;
    }
    return columns;
  }

  private static boolean isWord(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /// The words, strings and signs of a text, with the brackets around each.
  static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int depth = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = Token.end(text, at);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (!Character.isWhitespace(c)) {
        tokens.add(new Token(at, end, depth));
      }
      at = end;
    }
    return tokens;
  }
}
