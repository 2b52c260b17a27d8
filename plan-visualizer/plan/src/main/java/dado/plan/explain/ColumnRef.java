package dado.plan.explain;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A name in an expression that can be a column's.
///
/// @param qualifier the table or alias before the dot; empty where there is none
/// @param name the last part, unquoted
public record ColumnRef(String qualifier, String name) {

  private static final Set<String> WORDS =
      Set.of(
          ("AND OR NOT IS NULL ISNULL NOTNULL IN LIKE ILIKE GLOB REGEXP RLIKE MATCH BETWEEN ANY ALL SOME"
                  + " TRUE FALSE ESCAPE COLLATE CASE WHEN THEN ELSE END CAST AS EXISTS SELECT FROM WHERE"
                  + " DISTINCT INTERVAL CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP LOCALTIME LOCALTIMESTAMP"
                  + " ARRAY ROW SIMILAR TO UNKNOWN SYMMETRIC DIV MOD XOR ASC DESC NULLS FIRST LAST")
              .split(" "));
  private static final Set<String> BEFORE_OTHER_NAMES = Set.of("::", "COLLATE", "AS");

  /// The names in an expression, in their order. What follows a cast, `COLLATE` or `AS` is none,
  /// nor is a function's name.
  public static List<ColumnRef> in(Engine engine, String expression) {
    List<Token> tokens =
        SqlLexer.tokens(engine, expression).stream().filter(Token::significant).toList();
    List<ColumnRef> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int end = chain(tokens, expression, at);
      if (end > at && isColumn(tokens, expression, at, end)) {
        found.add(of(tokens.subList(at, end), expression));
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }

  /// Where a dotted name that begins here ends; the beginning itself where none does.
  private static int chain(List<Token> tokens, String text, int at) {
    if (!isName(tokens.get(at), text)) {
      return at;
    }
    int end = at + 1;
    while (end + 1 < tokens.size() && tokens.get(end).in(text).equals(".")) {
      end += 2;
    }
    return end;
  }

  private static boolean isColumn(List<Token> tokens, String text, int at, int end) {
    String before = at == 0 ? "" : tokens.get(at - 1).in(text).toUpperCase(Locale.ROOT);
    boolean call = end < tokens.size() && tokens.get(end).in(text).equals("(");
    boolean typed = end < tokens.size() && tokens.get(end).kind() == Token.Kind.STRING;
    return !call && !typed && !BEFORE_OTHER_NAMES.contains(before);
  }

  private static ColumnRef of(List<Token> chain, String text) {
    String qualifier = chain.size() > 2 ? unquoted(chain.get(chain.size() - 3), text) : "";
    return new ColumnRef(qualifier, unquoted(chain.getLast(), text));
  }

  /// Whether a token can be part of a name: no operator, constant or word of the language.
  public static boolean isName(Token token, String text) {
    return switch (token.kind()) {
      case IDENTIFIER, QUOTED_IDENTIFIER -> true;
      case KEYWORD -> !WORDS.contains(token.in(text).toUpperCase(Locale.ROOT));
      case STRING, NUMBER, COMMENT, PARAMETER, OPERATOR, PUNCTUATION, WHITESPACE, ERROR -> false;
    };
  }

  /// A name without its quotes.
  public static String unquoted(Token token, String text) {
    String name = token.in(text);
    return token.kind() == Token.Kind.QUOTED_IDENTIFIER ? unquoted(name) : name;
  }

  /// A name without its quotes, if it has any.
  public static String unquoted(String name) {
    if (name.length() < 2) {
      return name;
    }
    String inside = name.substring(1, name.length() - 1);
    return switch (name.charAt(0)) {
      case '"' -> inside.replace("\"\"", "\"");
      case '`' -> inside.replace("``", "`");
      case '[' -> inside;
      default -> name;
    };
  }
}
