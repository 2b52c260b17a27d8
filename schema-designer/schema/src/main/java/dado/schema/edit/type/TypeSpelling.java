package dado.schema.edit.type;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The parts of the text of a type.
final class TypeSpelling {

  private static final Set<String> SIGNS = Set.of("unsigned", "signed", "zerofill");

  /// A modifier, with its place.
  record Modifier(String text, int start, int end) {}

  private final Engine engine;
  private final String text;
  private final List<Token> tokens;
  private final List<String> words = new ArrayList<>();
  private final List<Modifier> modifiers = new ArrayList<>();
  private int at;
  private int nameEnd;
  private int wrong = -1;
  private boolean quoted;
  private boolean parentheses;
  private boolean array;
  private boolean signed;
  private int tail;

  TypeSpelling(Engine engine, String text) {
    this.engine = engine;
    this.text = text;
    this.tokens = SqlLexer.tokens(engine, text).stream().filter(Token::significant).toList();
    this.tail = text.length();
    read();
  }

  /// The name in lower case, unless it stands in quotes, without modifiers.
  String name() {
    return String.join(" ", words).replace(" . ", ".");
  }

  int start() {
    return tokens.isEmpty() ? 0 : tokens.getFirst().start();
  }

  int nameEnd() {
    return nameEnd;
  }

  List<Modifier> modifiers() {
    return modifiers;
  }

  /// Whether there are parentheses, be they empty.
  boolean hasParentheses() {
    return parentheses;
  }

  boolean isArray() {
    return array;
  }

  boolean isQuoted() {
    return quoted;
  }

  /// Whether a word on the sign of a number follows (MySQL, MariaDB).
  boolean isSigned() {
    return signed;
  }

  /// The offset of the first character that belongs to no type; -1 where there is none.
  int wrong() {
    return wrong;
  }

  /// What follows the type itself, with a space in front: a collation; empty for none.
  String tail() {
    return text.substring(tail).strip();
  }

  /// The type without what follows it.
  String head() {
    return text.substring(0, tail).strip();
  }

  private String word() {
    return at < tokens.size() ? tokens.get(at).in(text).toLowerCase(Locale.ROOT) : "";
  }

  private void read() {
    while (at < tokens.size() && wrong < 0) {
      Token token = tokens.get(at);
      switch (token.kind()) {
        case IDENTIFIER, KEYWORD -> plainWord(token);
        case QUOTED_IDENTIFIER -> quotedWord(token);
        case NUMBER, STRING, COMMENT, PARAMETER, OPERATOR, PUNCTUATION, WHITESPACE, ERROR ->
            symbol(token);
      }
    }
  }

  private void plainWord(Token token) {
    String word = word();
    if (word.equals("collate") || word.equals("charset") || followedBySet(word)) {
      tail = token.start();
      at = tokens.size();
    } else if (family() && SIGNS.contains(word)) {
      signed = true;
      at++;
    } else if (engine == Engine.POSTGRESQL && word.equals("array") && !words.isEmpty()) {
      array = true;
      at++;
    } else {
      add(word, token);
    }
  }

  private boolean followedBySet(String word) {
    return word.equals("character")
        && at + 1 < tokens.size()
        && tokens.get(at + 1).in(text).equalsIgnoreCase("set");
  }

  private boolean family() {
    return engine == Engine.MYSQL || engine == Engine.MARIADB;
  }

  private void quotedWord(Token token) {
    String raw = token.in(text);
    // SQLite reads [] as a name in brackets.
    if (raw.startsWith("[") && !words.isEmpty()) {
      wrong = token.start();
      return;
    }
    char mark = raw.charAt(0);
    String doubled = String.valueOf(mark) + mark;
    quoted = true;
    add(raw.substring(1, raw.length() - 1).replace(doubled, String.valueOf(mark)), token);
  }

  private void add(String word, Token token) {
    words.add(word);
    nameEnd = token.end();
    at++;
  }

  private void symbol(Token token) {
    switch (token.in(text)) {
      case "." -> dot(token);
      case "(" -> parentheses(token);
      case "[" -> brackets(token);
      default -> wrong = token.start();
    }
  }

  private void dot(Token token) {
    if (words.isEmpty()) {
      wrong = token.start();
    } else {
      add(".", token);
    }
  }

  private void parentheses(Token open) {
    if (words.isEmpty() || parentheses) {
      wrong = open.start();
      return;
    }
    parentheses = true;
    at++;
    int from = open.end();
    while (at < tokens.size() && !word().equals(")")) {
      if (word().equals(",")) {
        modifier(from, tokens.get(at).start());
        from = tokens.get(at).end();
      }
      at++;
    }
    close(open, from);
  }

  private void close(Token open, int from) {
    if (at == tokens.size()) {
      wrong = open.start();
      return;
    }
    modifier(from, tokens.get(at).start());
    at++;
  }

  private void modifier(int from, int to) {
    String raw = text.substring(from, to);
    int start = from + (raw.length() - raw.stripLeading().length());
    if (!raw.isBlank() || to > from || !modifiers.isEmpty()) {
      modifiers.add(new Modifier(raw.strip(), start, start + raw.strip().length()));
    }
  }

  private void brackets(Token open) {
    at++;
    if (at < tokens.size() && tokens.get(at).kind() == Token.Kind.NUMBER) {
      at++;
    }
    boolean closed = word().equals("]");
    if (!closed || words.isEmpty() || engine != Engine.POSTGRESQL) {
      wrong = open.start();
    } else {
      array = true;
      at++;
    }
  }
}
