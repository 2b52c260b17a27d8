package dado.schema.lint.script;

import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words of a statement, read from the left. Whatever is asked for behind the end is empty.
final class Words {

  private final Dialectal dialect;
  private final String text;
  private final List<Token> tokens;
  private int at;

  Words(Dialectal dialect, String text, List<Token> tokens) {
    this.dialect = dialect;
    this.text = text;
    this.tokens = tokens;
  }

  /// What the reading of names depends on.
  ///
  /// @param schema where a name without a schema belongs
  record Dialectal(Engine engine, String schema) {

    String fold(String word) {
      return engine == Engine.POSTGRESQL ? word.toLowerCase(Locale.ROOT) : word;
    }
  }

  Engine engine() {
    return dialect.engine();
  }

  boolean done() {
    return at >= tokens.size();
  }

  /// The word so many places ahead in upper case; a quoted name with its quotation marks.
  String peek(int ahead) {
    if (at + ahead >= tokens.size()) {
      return "";
    }
    Token token = tokens.get(at + ahead);
    return token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.QUOTED_IDENTIFIER
        ? token.in(text)
        : token.in(text).toUpperCase(Locale.ROOT);
  }

  String peek() {
    return peek(0);
  }

  /// Whether these words come next.
  boolean is(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!peek(i).equals(words[i])) {
        return false;
      }
    }
    return true;
  }

  /// Takes these words where they come next.
  boolean take(String... words) {
    boolean there = is(words);
    at += there ? words.length : 0;
    return there;
  }

  /// Takes the first of these words that comes next; empty where none does.
  String takeOne(String... words) {
    for (String word : words) {
      if (take(word)) {
        return word;
      }
    }
    return "";
  }

  /// Takes a word as it is written.
  String word() {
    return done() ? "" : tokens.get(at++).in(text);
  }

  /// Takes a name: unquoted, in the case that the catalog holds.
  String name() {
    return done() ? "" : name(tokens.get(at++));
  }

  private String name(Token token) {
    String word = token.in(text);
    if (token.kind() != Token.Kind.QUOTED_IDENTIFIER && token.kind() != Token.Kind.STRING) {
      return dialect.fold(word);
    }
    if (word.length() < 2) {
      return word;
    }
    String mark = String.valueOf(word.charAt(word.length() - 1));
    return word.substring(1, word.length() - 1).replace(mark + mark, mark);
  }

  /// Takes `schema.name` or `name`.
  Name qualified() {
    String first = name();
    if (!take(".")) {
      return new Name(dialect.schema(), first);
    }
    boolean temporary = engine() == Engine.SQLITE && first.equalsIgnoreCase("temp");
    String second = name();
    return temporary
        ? new Name(dialect.schema(), second)
        : take(".") ? new Name(second, name()) : new Name(first, second);
  }

  /// Takes `IF EXISTS` or `IF NOT EXISTS`.
  boolean takeIf() {
    return take("IF", "EXISTS") || take("IF", "NOT", "EXISTS");
  }

  /// Takes a group in parentheses, without them.
  Words group() {
    if (!take("(")) {
      return sub(at, at);
    }
    int from = at;
    int end = closing(at);
    at = Math.min(end + 1, tokens.size());
    return sub(from, end);
  }

  private int closing(int from) {
    int depth = 1;
    int end = from;
    while (end < tokens.size()) {
      String word = tokens.get(end).in(text);
      depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
      if (depth == 0) {
        return end;
      }
      end++;
    }
    return end;
  }

  private Words sub(int from, int to) {
    return new Words(dialect, text, tokens.subList(from, Math.max(from, to)));
  }

  /// Everything from here on, cut at commas outside of parentheses and brackets.
  List<Words> parts() {
    List<Words> parts = new ArrayList<>();
    while (!done()) {
      int from = at;
      skip(Set.of(","));
      parts.add(sub(from, at));
      take(",");
    }
    return parts;
  }

  /// Takes tokens up to one of these words outside of parentheses, or to the end; the first token
  /// always when `one`.
  String until(Set<String> stops, boolean one) {
    int from = at;
    if (one && !done()) {
      step();
    }
    skip(stops);
    return raw(from, at);
  }

  private void skip(Set<String> stops) {
    while (!done() && !stops.contains(peek())) {
      step();
    }
  }

  private void step() {
    String word = peek();
    if (word.equals("(")) {
      at = Math.min(closing(at + 1) + 1, tokens.size());
    } else if (word.equals("[")) {
      while (!done() && !peek().equals("]")) {
        at++;
      }
      at++;
    } else {
      at++;
    }
    at = Math.min(at, tokens.size());
  }

  /// All that is left, as written.
  String rest() {
    int from = at;
    at = tokens.size();
    return raw(from, at);
  }

  private String raw(int from, int to) {
    return from >= to ? "" : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /// The names that a list holds.
  List<String> names() {
    return parts().stream().map(Words::name).toList();
  }

  /// Whether a word comes anywhere from here on.
  boolean has(String word) {
    for (int i = 0; at + i < tokens.size(); i++) {
      if (peek(i).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /// Where the next token begins in the text.
  int offset() {
    return at < tokens.size() ? tokens.get(at).start() : text.length();
  }
}
