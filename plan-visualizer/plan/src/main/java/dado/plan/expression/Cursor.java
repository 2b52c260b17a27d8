package dado.plan.expression;

import dado.plan.expression.Token.Kind;
import dado.schema.model.Engine;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// A place in a text's tokens.
final class Cursor {
  /// Words that begin what follows an expression.
  private static final Set<String> STOPS =
      Set.of(
          ("SELECT FROM WHERE GROUP HAVING ORDER LIMIT OFFSET FETCH UNION INTERSECT EXCEPT WINDOW"
                  + " QUALIFY JOIN INNER LEFT RIGHT FULL CROSS NATURAL STRAIGHT_JOIN ON USING SET RETURNING"
                  + " FOR INTO VALUES THEN ELSE END WHEN AS ASC DESC NULLS SEPARATOR LOCK PROCEDURE"
                  + " CONFLICT DO MATCHED AND OR XOR")
              .split(" "));

  final Engine engine;
  final String text;
  private final List<Token> tokens;
  private final int[] closing;
  private int at;

  Cursor(Engine engine, String text, List<Token> tokens) {
    this.engine = engine;
    this.text = text;
    this.tokens = tokens;
    this.closing = closings(tokens);
  }

  Cursor(Engine engine, String text) {
    this(engine, text, Lexer.tokens(engine, text));
  }

  private static int[] closings(List<Token> tokens) {
    int[] found = new int[tokens.size()];
    Arrays.fill(found, tokens.size() - 1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("(") || token.is("[")) {
        open.push(i);
      } else if ((token.is(")") || token.is("]")) && !open.isEmpty()) {
        found[open.pop()] = i;
      }
    }
    return found;
  }

  int at() {
    return at;
  }

  void moveTo(int position) {
    at = position;
  }

  int size() {
    return tokens.size();
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int further) {
    return tokens.get(Math.min(at + further, tokens.size() - 1));
  }

  Token token(int position) {
    return tokens.get(position);
  }

  Token next() {
    Token token = tokens.get(at);
    if (at < tokens.size() - 1) {
      at++;
    }
    return token;
  }

  boolean is(String word) {
    return peek().is(word);
  }

  boolean is(String word, String second) {
    return peek().is(word) && peek(1).is(second);
  }

  boolean take(String word) {
    boolean found = is(word);
    if (found) {
      at++;
    }
    return found;
  }

  /// Where the parenthesis or bracket that opens at a position closes; the end where it never does.
  int closing(int open) {
    return closing[open];
  }

  /// The end of the token before.
  int lastEnd() {
    return at == 0 ? 0 : tokens.get(at - 1).end();
  }

  boolean atEnd() {
    return peek().kind() == Kind.END;
  }

  /// Whether an expression may end here.
  boolean atStop() {
    Token token = peek();
    return switch (token.kind()) {
      case END -> true;
      case MARK -> ")],;:".contains(token.word());
      case WORD -> STOPS.contains(token.word());
      case QUOTED, STRING, NUMBER, PARAMETER, OPERATOR, ANGLE, HASH, ERROR -> false;
    };
  }

  /// Moves to where the group that we are in ends: a parenthesis that closes it, a comma, or a word
  /// that ends expressions; parentheses in between are jumped over.
  void toStop() {
    while (!atStop()) {
      boolean opens = is("(") || is("[");
      at = opens ? Math.min(closing[at] + 1, tokens.size() - 1) : at + 1;
    }
  }

  /// The text from an offset to the end of the token before.
  String since(int start) {
    return text.substring(start, Math.max(start, lastEnd()));
  }

  /// The text between two positions' tokens, the second not included, with one blank where there
  /// are some.
  String between(int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean gap = i > from && tokens.get(i).start() > tokens.get(i - 1).end();
      words.append(gap ? " " : "").append(text, tokens.get(i).start(), tokens.get(i).end());
    }
    return words.toString();
  }

  /// A name without quotes, as the engine folds it.
  String name(Token token) {
    return Names.folded(engine, text.substring(token.start(), token.end()));
  }
}
