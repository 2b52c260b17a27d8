package dado.schema.source;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words of a statement: what the server reads of it, token by token.
///
/// @param text the statement
/// @param tokens without white space and comments
record Words(String text, List<Token> tokens) {

  static Words of(Engine engine, String text) {
    return new Words(
        text, SqlLexer.tokens(engine, text).stream().filter(Token::significant).toList());
  }

  int size() {
    return tokens.size();
  }

  /// The word there in capitals; empty behind the end.
  String at(int i) {
    return i < tokens.size() ? tokens.get(i).in(text).toUpperCase(Locale.ROOT) : "";
  }

  boolean is(int i, String... wanted) {
    String word = at(i);
    for (String each : wanted) {
      if (word.equals(each)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the words begin so.
  boolean begin(String words) {
    String[] wanted = words.split(" ");
    for (int i = 0; i < wanted.length; i++) {
      if (!at(i).equals(wanted[i])) {
        return false;
      }
    }
    return true;
  }

  /// Where a word stands first, or -1.
  int find(String word, int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (at(i).equals(word)) {
        return i;
      }
    }
    return -1;
  }

  /// The name that a token writes: without quotes, and folded where it has none (PostgreSQL).
  String name(int i) {
    if (i >= tokens.size()) {
      return "";
    }
    String raw = tokens.get(i).in(text);
    if (tokens.get(i).kind() != Token.Kind.QUOTED_IDENTIFIER) {
      return raw.toLowerCase(Locale.ROOT);
    }
    return unquoted(raw);
  }

  static String unquoted(String raw) {
    if (raw.length() < 2 || "\"`[".indexOf(raw.charAt(0)) < 0) {
      return raw;
    }
    String quote = raw.substring(0, 1);
    return raw.substring(1, raw.length() - 1).replace(quote + quote, quote);
  }

  /// The names behind a position, up to the first word that is neither one nor a comma.
  List<String> names(int from) {
    List<String> names = new ArrayList<>();
    for (int i = from; i < tokens.size(); i += 2) {
      if (isWord(tokens.get(i))) {
        names.add(name(i));
      }
      if (!at(i + 1).equals(",")) {
        break;
      }
    }
    return names;
  }

  private static boolean isWord(Token token) {
    return switch (token.kind()) {
      case IDENTIFIER, QUOTED_IDENTIFIER, KEYWORD -> true;
      case STRING, NUMBER, COMMENT, PARAMETER, OPERATOR, PUNCTUATION, WHITESPACE, ERROR -> false;
    };
  }

  /// Where a quotation or comment begins that the text ends in, or -1.
  int unclosed() {
    if (tokens.isEmpty()) {
      return -1;
    }
    Token last = tokens.getLast();
    boolean open =
        last.kind() == Token.Kind.ERROR
            && last.end() == text.length()
            && (last.end() - last.start() > 1 || "'\"`".contains(last.in(text)));
    return open ? last.start() : -1;
  }
}
