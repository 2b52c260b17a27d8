package dado.plan.expression;

import dado.plan.expression.Token.Kind;
import dado.schema.model.Engine;
import java.util.List;

/// The tokens of an expression, and where its reader stands.
final class Tokens {
  private final String text;
  private final List<Token> tokens;
  private int at;

  Tokens(Engine engine, String text) {
    this.text = text;
    this.tokens = Lexer.tokens(engine, text);
  }

  Token peek() {
    return tokens.get(at);
  }

  Token ahead(int by) {
    return tokens.get(Math.min(at + by, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  boolean is(String word) {
    return peek().is(word);
  }

  /// Moves over a word, where it stands here.
  boolean skip(String word) {
    boolean here = is(word);
    if (here) {
      next();
    }
    return here;
  }

  /// Moves over words, where all of them stand here.
  boolean skip(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!ahead(i).is(words[i])) {
        return false;
      }
    }
    at += words.length;
    return true;
  }

  void expect(String word) throws Misread {
    if (!skip(word)) {
      throw new Misread();
    }
  }

  boolean ended() {
    return peek().kind() == Kind.END;
  }

  int offset() {
    return peek().start();
  }

  String from(int start) {
    int end = at == 0 ? start : tokens.get(at - 1).end();
    return text.substring(Math.min(start, end), end);
  }

  /// The text up to the bracket that closes the one before, and moves behind it.
  String untilClosed() throws Misread {
    int start = offset();
    int depth = 1;
    while (!ended()) {
      Token token = next();
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0) {
        return text.substring(start, token.start()).strip();
      }
    }
    throw new Misread();
  }

  /// A text that is no expression that the reader knows.
  static final class Misread extends Exception {
    private static final long serialVersionUID = 1L;

    Misread() {
      super("not understood", null, false, false);
    }
  }
}
