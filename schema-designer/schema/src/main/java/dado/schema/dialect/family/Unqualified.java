package dado.schema.dialect.family;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// SQL text without the name of its own database, so that it is the same in a copy of another name.
///
/// Names of other databases stay.
///
/// @param database the name that goes
/// @param ambiguous whether a table has the name of the database, so that `a.b` can be a column
record Unqualified(Engine engine, String database, boolean ambiguous) {

  /// Words that a table or routine follows.
  private static final Set<String> BEFORE_NAMES =
      Set.of(
          "FROM",
          "JOIN",
          "STRAIGHT_JOIN",
          "INTO",
          "UPDATE",
          "TABLE",
          "CALL",
          "REFERENCES",
          "EXISTS",
          "IGNORE",
          "REPLACE",
          "TRUNCATE",
          "LOW_PRIORITY",
          "QUICK");

  /// The text, with every other part as it was.
  String of(String sql) {
    if (!sql.contains(database)) {
      return sql;
    }
    List<Token> tokens = SqlLexer.tokens(engine, sql).stream().filter(Token::significant).toList();
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (goes(sql, tokens, i)) {
        text.append(sql, from, tokens.get(i).start());
        from = tokens.get(i + 2).start();
      }
    }
    return text.append(sql.substring(from)).toString();
  }

  private boolean goes(String sql, List<Token> tokens, int i) {
    boolean named =
        isName(tokens.get(i))
            && name(sql, tokens.get(i)).equals(database)
            && is(sql, tokens, i + 1, ".")
            && !is(sql, tokens, i - 1, ".");
    return named && (!ambiguous || isPrefix(sql, tokens, i));
  }

  private static boolean isPrefix(String sql, List<Token> tokens, int i) {
    return is(sql, tokens, i + 3, ".")
        || is(sql, tokens, i + 3, "(")
        || (i > 0 && BEFORE_NAMES.contains(tokens.get(i - 1).in(sql).toUpperCase(Locale.ROOT)));
  }

  private static boolean is(String sql, List<Token> tokens, int i, String text) {
    return i >= 0 && i < tokens.size() && tokens.get(i).in(sql).equals(text);
  }

  private static boolean isName(Token token) {
    return switch (token.kind()) {
      case IDENTIFIER, QUOTED_IDENTIFIER, KEYWORD -> true;
      case STRING, NUMBER, COMMENT, PARAMETER, OPERATOR, PUNCTUATION, WHITESPACE, ERROR -> false;
    };
  }

  /// A name without its quotes.
  static String name(String sql, Token token) {
    String text = token.in(sql);
    return token.kind() == Token.Kind.QUOTED_IDENTIFIER
        ? text.substring(1, text.length() - 1).replace("``", "`")
        : text;
  }
}
