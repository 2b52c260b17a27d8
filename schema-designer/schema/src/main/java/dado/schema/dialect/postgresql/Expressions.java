package dado.schema.dialect.postgresql;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;

/// SQL expressions as PostgreSQL prints them.
final class Expressions {

  private Expressions() {}

  /// The condition without the parentheses around the whole of it, if it has such.
  static String bare(String condition) {
    if (!condition.startsWith("(") || !condition.endsWith(")")) {
      return condition;
    }
    List<Integer> depths = depths(condition);
    boolean closesEarly = depths.subList(0, depths.size() - 1).contains(0);
    return closesEarly ? condition : condition.substring(1, condition.length() - 1);
  }

  /// How deep in parentheses the text is after each token.
  private static List<Integer> depths(String text) {
    List<Integer> depths = new ArrayList<>();
    int depth = 0;
    for (Token token : SqlLexer.tokens(Engine.POSTGRESQL, text)) {
      depth += step(text, token);
      depths.add(depth);
    }
    return depths;
  }

  private static int step(String text, Token token) {
    if (token.end() - token.start() != 1) {
      return 0;
    }
    return switch (text.charAt(token.start())) {
      case '(', '[' -> 1;
      case ')', ']' -> -1;
      default -> 0;
    };
  }

  /// The parts between commas that stand in no parentheses.
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (Token token : SqlLexer.tokens(Engine.POSTGRESQL, text)) {
      depth += step(text, token);
      if (depth == 0 && text.startsWith(",", token.start())) {
        parts.add(text.substring(start, token.start()).strip());
        start = token.end();
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }

  /// Where the parenthesis closes that was open before the text.
  static int closing(String text) {
    int depth = 1;
    for (Token token : SqlLexer.tokens(Engine.POSTGRESQL, text)) {
      depth += step(text, token);
      if (depth == 0) {
        return token.start();
      }
    }
    return text.length();
  }

  /// The words outside of strings, names in quotes without them.
  static List<String> words(String text) {
    return SqlLexer.tokens(Engine.POSTGRESQL, text).stream()
        .filter(Token::significant)
        .map(t -> text.substring(t.start(), t.end()))
        .map(w -> w.startsWith("\"") && w.endsWith("\"") && w.length() > 1 ? unquoted(w) : w)
        .toList();
  }

  private static String unquoted(String word) {
    return word.substring(1, word.length() - 1).replace("\"\"", "\"");
  }

  /// Whether an expression speaks of a name.
  static boolean says(String expression, String name) {
    return expression.contains(name) && words(expression).contains(name);
  }
}
