package dado.schema.dialect.sqlite;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A word, sign or comment of SQLite's DDL, written in the one way that equal ones share.
record Piece(String text, Token.Kind kind) {

  private static final SqliteIdentifiers IDENTIFIERS = new SqliteIdentifiers();

  /// The pieces of a text: keywords in capitals, names quoted only where they need it, comments of
  /// the kind that a line's end does not end.
  static List<Piece> of(String text) {
    List<Token> tokens =
        SqlLexer.tokens(Engine.SQLITE, text).stream()
            .filter(t -> t.kind() != Token.Kind.WHITESPACE)
            .toList();
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      pieces.add(piece(tokens, i, text));
    }
    return pieces;
  }

  /// SQLite lets the end of the text end a comment.
  static boolean isComment(Token token, String text) {
    return token.kind() == Token.Kind.COMMENT
        || (token.kind() == Token.Kind.ERROR && text.startsWith("/*", token.start()));
  }

  private static Piece piece(List<Token> tokens, int at, String text) {
    Token token = tokens.get(at);
    String raw = token.in(text);
    if (isComment(token, text)) {
      return new Piece(comment(raw), Token.Kind.COMMENT);
    }
    return switch (token.kind()) {
      case QUOTED_IDENTIFIER -> new Piece(name(tokens, at, text), token.kind());
      case KEYWORD, IDENTIFIER -> word(tokens, at, text);
      default -> new Piece(raw, token.kind());
    };
  }

  private static String comment(String raw) {
    if (raw.startsWith("--")) {
      return "/* " + raw.substring(2).strip().replace("*/", "* /") + " */";
    }
    return raw.endsWith("*/") ? raw : raw.stripTrailing() + " */";
  }

  /// A name in double quotes that names nothing is a string to SQLite; it loses its quotes only
  /// where no string can stand.
  private static String name(List<Token> tokens, int at, String text) {
    String raw = tokens.get(at).in(text);
    String name = DdlText.unquoted(raw);
    boolean certain =
        !raw.startsWith("\"")
            || word(tokens, at - 1, text, ".", "FROM", "JOIN", "INTO", "UPDATE", "TABLE", "VIEW")
            || word(tokens, at - 1, text, "INDEX", "TRIGGER", "REFERENCES", "OF")
            || word(tokens, at + 1, text, ".")
            || (word(tokens, at - 1, text, "ON")
                && word(tokens, at + 1, text, "BEGIN", "WHEN", "FOR"));
    return certain ? IDENTIFIERS.shown(name) : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static boolean word(List<Token> tokens, int at, String text, String... words) {
    if (at < 0 || at >= tokens.size()) {
      return false;
    }
    String raw = tokens.get(at).in(text);
    for (String word : words) {
      if (word.equalsIgnoreCase(raw)) {
        return true;
      }
    }
    return false;
  }

  private static Piece word(List<Token> tokens, int at, String text) {
    String raw = tokens.get(at).in(text);
    String upper = raw.toUpperCase(Locale.ROOT);
    boolean called = word(tokens, at + 1, text, "(");
    boolean part = word(tokens, at - 1, text, ".", "AS") || word(tokens, at + 1, text, ".");
    boolean keyword =
        Words.RESERVED.contains(upper)
            || (!part
                && Words.SOFT.contains(upper)
                && (!called || Words.BEFORE_LIST.contains(upper)));
    return keyword ? new Piece(upper, Token.Kind.KEYWORD) : new Piece(raw, Token.Kind.IDENTIFIER);
  }

  boolean is(String word) {
    return kind != Token.Kind.COMMENT && kind != Token.Kind.STRING && text.equals(word);
  }

  boolean isOneOf(java.util.Set<String> words) {
    return kind == Token.Kind.KEYWORD && words.contains(text);
  }
}
