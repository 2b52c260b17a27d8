package dado.schema.dbml;

import dado.schema.dbml.DbmlToken.Kind;
import dado.schema.text.SourceException;
import dado.schema.text.Spots;
import java.util.ArrayList;
import java.util.List;

/// Cuts DBML into tokens.
final class DbmlLexer {

  private final String text;
  private final Spots spots;
  private final List<DbmlToken> tokens = new ArrayList<>();
  private int at;
  private boolean first = true;

  private DbmlLexer(String text, Spots spots) {
    this.text = text;
    this.spots = spots;
  }

  static List<DbmlToken> tokens(String text, Spots spots) {
    DbmlLexer lexer = new DbmlLexer(text, spots);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    while (skip()) {
      next(text.charAt(at));
    }
    tokens.add(new DbmlToken(Kind.END, "", text.length(), text.length(), true));
  }

  /// Moves over white space and comments; whether anything follows.
  private boolean skip() {
    while (at < text.length()) {
      if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        comment();
      } else if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF') {
        first |= text.charAt(at) == '\n';
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  private void comment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      throw unclosed("this comment never ends; expected */.");
    }
    at = end + 2;
  }

  private SourceException unclosed(String reason) {
    return new SourceException(spots.at(at), reason);
  }

  private void next(char c) {
    switch (c) {
      case '\'' -> string();
      case '"' -> quoted(c, Kind.QUOTED, "this name never ends; expected \" on the same line.");
      case '`' -> expression();
      case '#' -> color();
      default -> {
        if (Character.isDigit(c)) {
          number();
        } else if (wordPart(c)) {
          add(Kind.WORD, wordEnd(at));
        } else {
          sign();
        }
      }
    }
  }

  private void add(Kind kind, int end) {
    add(kind, text.substring(at, end), end);
  }

  private void add(Kind kind, String value, int end) {
    tokens.add(new DbmlToken(kind, value, at, end, first));
    first = false;
    at = end;
  }

  private static boolean wordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c >= '\u0080';
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < text.length() && wordPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void number() {
    int end = wordEnd(at);
    boolean digits = text.substring(at, end).chars().allMatch(Character::isDigit);
    if (digits
        && end + 1 < text.length()
        && text.charAt(end) == '.'
        && Character.isDigit(text.charAt(end + 1))) {
      end = wordEnd(end + 1);
    }
    boolean exponent = text.substring(at, end).matches("[\\d.]+[eE]");
    if (exponent && end + 1 < text.length() && "+-".indexOf(text.charAt(end)) >= 0) {
      end = wordEnd(end + 1);
    }
    boolean number = text.substring(at, end).matches("\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    add(number ? Kind.NUMBER : Kind.WORD, end);
  }

  private void color() {
    int end = wordEnd(at + 1);
    add(Kind.COLOR, end);
  }

  private void sign() {
    boolean two = text.startsWith("<>", at);
    add(Kind.SIGN, at + (two ? 2 : 1));
  }

  private void string() {
    if (text.startsWith("'''", at)) {
      block();
    } else {
      quoted(
          '\'',
          Kind.STRING,
          "this text never ends; expected ' on the same line, or ''' around several lines.");
    }
  }

  private void quoted(char quote, Kind kind, String unclosed) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length() || text.charAt(end) != quote) {
      throw unclosed(unclosed);
    }
    add(kind, DbmlText.unescaped(text.substring(at + 1, end)), end + 1);
  }

  private void block() {
    int end = at + 3;
    while (end < text.length() && !text.startsWith("'''", end)) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length()) {
      throw unclosed("this text never ends; expected '''.");
    }
    add(Kind.STRING, DbmlText.block(text.substring(at + 3, end)), end + 3);
  }

  private void expression() {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '`') {
      end = behind(end);
    }
    if (end >= text.length()) {
      throw unclosed("this expression never ends; expected `.");
    }
    add(Kind.EXPRESSION, DbmlText.expression(text.substring(at + 1, end)), end + 1);
  }

  /// Behind the next character, or behind backslashes and the backtick that they escape.
  private int behind(int from) {
    int run = run(from);
    boolean escapes = run % 2 == 1 && text.startsWith("`", from + run);
    return from + Math.max(1, escapes ? run + 1 : run);
  }

  /// How many backslashes stand here.
  private int run(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == '\\') {
      end++;
    }
    return end - from;
  }
}
