package dado.schema.edit.line;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Where the expression of a default ends in a line: at whatever cannot go on in an expression.
record DefaultText(String text) {

  private static final Set<String> CONSTANTS =
      Set.of(
          "true",
          "false",
          "null",
          "current_timestamp",
          "current_date",
          "current_time",
          "current_user",
          "session_user",
          "localtime",
          "localtimestamp");

  /// Words behind which an expression goes on.
  private static final Set<String> OPEN =
      Set.of(
          "is",
          "not",
          "and",
          "or",
          "xor",
          "in",
          "like",
          "ilike",
          "between",
          "case",
          "when",
          "then",
          "else",
          "collate",
          "similar",
          "escape",
          "from",
          "for",
          "distinct",
          "div",
          "mod",
          "regexp",
          "rlike",
          "glob",
          "match");

  private static final Set<String> FLAGS =
      Set.of(
          "!",
          "!=",
          "->",
          "pk",
          "unique",
          "index",
          "identity",
          "references",
          "primary",
          "auto_increment",
          "autoincrement");

  /// The tokens of the expression at the cursor, which moves behind it.
  List<Token> tokens(LineCursor cursor) {
    int from = cursor.at();
    return cursor.until(c -> ends(c, from));
  }

  private boolean ends(LineCursor cursor, int from) {
    if (!cursor.follows(from, this::isOperand)) {
      return cursor.at() == from && cursor.word(0).equals("->");
    }
    if (cursor.token().kind() == Token.Kind.STRING) {
      return cursor.follows(from, t -> !isType(t));
    }
    return FLAGS.contains(cursor.word(0))
        || cursor.is("not", "null")
        || cursor.is("null")
        || cursor.is("on", "update")
        || cursor.is("on", "delete");
  }

  /// Whether an expression may end with a token.
  private boolean isOperand(Token token) {
    return switch (token.kind()) {
      case STRING, NUMBER, QUOTED_IDENTIFIER, IDENTIFIER, PARAMETER -> true;
      case KEYWORD -> !OPEN.contains(token.in(text).toLowerCase(Locale.ROOT));
      case PUNCTUATION -> ")]".contains(token.in(text));
      case OPERATOR, COMMENT, WHITESPACE, ERROR -> false;
    };
  }

  private boolean isConstant(Token token) {
    return CONSTANTS.contains(token.in(text).toLowerCase(Locale.ROOT));
  }

  /// Whether a string behind a token belongs to it: `date '2026-01-01'`.
  private boolean isType(Token token) {
    return LineText.isWord(token) && !isConstant(token);
  }

  /// An expression as a line keeps it: on one line, and without parentheses that only hold it
  /// together.
  static String normal(Engine engine, String expression) {
    String flat = LineText.flat(engine, expression);
    String inner = inner(engine, flat);
    return inner.isEmpty() || isPlain(engine, inner) ? flat : normal(engine, inner);
  }

  /// What stands between parentheses that enclose the whole expression; empty where none do.
  private static String inner(Engine engine, String flat) {
    List<Token> tokens = SqlLexer.tokens(engine, flat);
    if (tokens.size() < 3 || !tokens.getFirst().in(flat).equals("(")) {
      return "";
    }
    int depth = 0;
    for (Token token : tokens) {
      depth += LineCursor.depth(token.in(flat));
      if (depth == 0) {
        return token.end() == flat.length() ? flat.substring(1, token.start()).strip() : "";
      }
    }
    return "";
  }

  /// Whether an expression reads as itself without parentheses around it.
  static boolean isPlain(Engine engine, String flat) {
    List<Token> all = SqlLexer.tokens(engine, flat).stream().filter(Token::significant).toList();
    if (all.isEmpty() || all.stream().anyMatch(t -> t.kind() == Token.Kind.ERROR)) {
      return false;
    }
    LineCursor cursor = new LineCursor(flat, all);
    DefaultText text = new DefaultText(flat);
    text.tokens(cursor);
    // A comment behind a word would be taken for a string that belongs to it.
    return cursor.end()
        && !text.isType(all.getLast())
        && isWhole(flat, all)
        && hasNoComma(flat, all);
  }

  /// Whether an expression may end as these tokens do.
  static boolean isWhole(String text, List<Token> tokens) {
    return !tokens.isEmpty() && new DefaultText(text).isOperand(tokens.getLast());
  }

  private static boolean hasNoComma(String flat, List<Token> tokens) {
    int depth = 0;
    for (Token token : tokens) {
      depth += LineCursor.depth(token.in(flat));
      if (depth <= 0 && token.in(flat).equals(",")) {
        return false;
      }
    }
    return depth == 0;
  }

  /// The expression as it stands in a line.
  static String written(Engine engine, String expression) {
    String normal = normal(engine, expression);
    return isPlain(engine, normal) ? normal : "(" + normal + ")";
  }
}
