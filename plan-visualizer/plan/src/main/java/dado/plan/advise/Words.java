package dado.plan.advise;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The significant tokens of an expression, or of a part of it.
record Words(Engine engine, String text, List<Token> tokens) {

  static Words of(Engine engine, String text) {
    return new Words(
        engine, text, SqlLexer.tokens(engine, text).stream().filter(Token::significant).toList());
  }

  boolean isEmpty() {
    return tokens.isEmpty();
  }

  int size() {
    return tokens.size();
  }

  /// The characters of a token; words in upper case, strings as they are.
  String at(int i) {
    Token token = tokens.get(i);
    String found = token.in(text);
    boolean quoted =
        token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.QUOTED_IDENTIFIER;
    return quoted ? found : found.toUpperCase(Locale.ROOT);
  }

  Words part(int from, int to) {
    return new Words(engine, text, tokens.subList(from, to));
  }

  /// The text from the first token to the last.
  String shown() {
    return isEmpty() ? "" : text.substring(tokens.getFirst().start(), tokens.getLast().end());
  }

  /// Without parentheses around the whole.
  Words bare() {
    Words inner = this;
    while (inner.size() > 1 && inner.at(0).equals("(") && inner.closing(0) == inner.size() - 1) {
      inner = inner.part(1, inner.size() - 1);
    }
    return inner;
  }

  /// Where the parenthesis that opens there closes; the end where it never does.
  int closing(int open) {
    int depth = 0;
    for (int i = open; i < size(); i++) {
      depth += depth(at(i));
      if (depth == 0) {
        return i;
      }
    }
    return size();
  }

  private static int depth(String word) {
    return switch (word) {
      case "(", "[" -> 1;
      case ")", "]" -> -1;
      default -> 0;
    };
  }

  /// The first of those words outside of parentheses; -1 where there is none.
  int find(Set<String> words) {
    int depth = 0;
    for (int i = 0; i < size(); i++) {
      depth += depth(at(i));
      if (depth == 0 && words.contains(at(i))) {
        return i;
      }
    }
    return -1;
  }

  /// The parts between ANDs outside of parentheses. The AND of a BETWEEN joins nothing.
  List<Words> conjuncts() {
    List<Words> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    boolean between = false;
    for (int i = 0; i < size(); i++) {
      depth += depth(at(i));
      between |= depth == 0 && at(i).equals("BETWEEN");
      if (depth == 0 && (at(i).equals("AND") || at(i).equals("&&"))) {
        if (!between) {
          parts.add(part(from, i));
          from = i + 1;
        }
        between = false;
      }
    }
    parts.add(part(from, size()));
    return parts;
  }
}
