package dado.schema.edit.line;

import dado.schema.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// A walk over the tokens of one part of a line.
final class LineCursor {

  private final String text;
  private final List<Token> tokens;
  private int at;

  LineCursor(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  boolean end() {
    return at >= tokens.size();
  }

  Token token() {
    return tokens.get(at);
  }

  Token token(int ahead) {
    return tokens.get(at + ahead);
  }

  boolean has(int ahead) {
    return at + ahead < tokens.size();
  }

  int at() {
    return at;
  }

  void step() {
    at++;
  }

  /// The text of the token some places ahead, in lower case; empty past the end, and for what is no
  /// word and no sign.
  String word(int ahead) {
    return has(ahead) ? token(ahead).in(text).toLowerCase(Locale.ROOT) : "";
  }

  String raw() {
    return token().in(text);
  }

  /// Takes these words or signs, if they come next.
  boolean accept(String... words) {
    if (!is(words)) {
      return false;
    }
    at += words.length;
    return true;
  }

  boolean is(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!word(i).equals(words[i])) {
        return false;
      }
    }
    return true;
  }

  /// Where the next token begins; behind the last one at the end.
  int offset() {
    return end() ? tokens.getLast().end() : token().start();
  }

  int lastEnd() {
    return at == 0 ? tokens.getFirst().start() : tokens.get(at - 1).end();
  }

  /// Takes tokens until one outside of parentheses is to stop at; what they are.
  List<Token> until(Predicate<LineCursor> stop) {
    int from = at;
    int depth = 0;
    while (!end() && (depth > 0 || !stop.test(this))) {
      depth += depth(token().in(text));
      at++;
    }
    return tokens.subList(from, at);
  }

  static int depth(String sign) {
    return switch (sign) {
      case "(", "[" -> 1;
      case ")", "]" -> -1;
      default -> 0;
    };
  }

  /// The token before the next one, if it belongs to the tokens from a position on.
  boolean follows(int from, Predicate<Token> what) {
    return at > from && what.test(tokens.get(at - 1));
  }
}
