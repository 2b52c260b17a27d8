package dado.schema.parse;

import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import dado.schema.sql.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words of a statement, or of a part of one, taken from left to right.
final class Words {

  private final Engine engine;
  private final String text;
  private final List<Token> tokens;

  /// For each parenthesis or bracket that opens, where it closes, or -1.
  private final int[] closes;

  private final int end;
  private int at;

  private Words(Engine engine, String text, List<Token> tokens, int[] closes, int at, int end) {
    this.engine = engine;
    this.text = text;
    this.tokens = tokens;
    this.closes = closes;
    this.at = at;
    this.end = end;
  }

  static Words of(Engine engine, String text) {
    List<Token> tokens = new ArrayList<>();
    for (Token token : SqlLexer.tokens(engine, text)) {
      if (token.kind() == Kind.ERROR && token.end() - token.start() > 1) {
        throw new Misread(token.start(), "the quotation or comment that begins here never ends");
      }
      if (token.significant()) {
        tokens.add(token);
      }
    }
    return new Words(engine, text, tokens, closes(tokens, text), 0, tokens.size());
  }

  private static int[] closes(List<Token> tokens, String text) {
    int[] closes = new int[tokens.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      closes[i] = -1;
      char c = tokens.get(i).kind() == Kind.PUNCTUATION ? text.charAt(tokens.get(i).start()) : ' ';
      if (c == '(' || c == '[') {
        open.push(i);
      } else if ((c == ')' || c == ']') && !open.isEmpty()) {
        closes[open.pop()] = i;
      }
    }
    return closes;
  }

  private Words part(int from, int to) {
    return new Words(engine, text, tokens, closes, from, to);
  }

  Engine engine() {
    return engine;
  }

  boolean end() {
    return at >= end;
  }

  /// The offset of the next word in the statement's text.
  int offset() {
    return end() ? (end == 0 ? 0 : tokens.get(end - 1).end()) : tokens.get(at).start();
  }

  Misread expected(String what) {
    return new Misread(offset(), "expected " + what + ", found " + found());
  }

  private String found() {
    if (end()) {
      return at < tokens.size()
          ? "\"" + tokens.get(at).in(text) + "\""
          : "the end of the statement";
    }
    String token = tokens.get(at).in(text);
    String line = token.lines().findFirst().orElse("");
    String cut = line.length() > 40 ? line.substring(0, 40) + "…" : line;
    return "'\"`".indexOf(token.charAt(0)) >= 0 && token.length() > 1 ? cut : "\"" + cut + "\"";
  }

  /// Whether these words come next, separated by spaces.
  boolean is(String words) {
    return matches(words, at);
  }

  /// Whether these words come behind so many others.
  boolean is(int further, String words) {
    return matches(words, at + further);
  }

  private boolean matches(String words, int from) {
    int index = from;
    int start = 0;
    while (start < words.length()) {
      int space = words.indexOf(' ', start);
      int stop = space < 0 ? words.length() : space;
      if (index >= end || !word(index, words, start, stop)) {
        return false;
      }
      index++;
      start = stop + 1;
    }
    return true;
  }

  private boolean word(int index, String words, int start, int stop) {
    Token token = tokens.get(index);
    boolean bare =
        switch (token.kind()) {
          case KEYWORD, IDENTIFIER, PUNCTUATION, OPERATOR -> true;
          default -> false;
        };
    int length = stop - start;
    return bare
        && token.end() - token.start() == length
        && text.regionMatches(true, token.start(), words, start, length);
  }

  /// Takes these words if they come next.
  boolean accept(String words) {
    if (!is(words)) {
      return false;
    }
    at += (int) words.chars().filter(c -> c == ' ').count() + 1;
    return true;
  }

  void expect(String words) {
    if (!accept(words)) {
      throw expected(words);
    }
  }

  boolean acceptAny(String... choices) {
    for (String choice : choices) {
      if (accept(choice)) {
        return true;
      }
    }
    return false;
  }

  boolean isAny(Set<String> words) {
    return !end() && bare(at) && words.contains(upper(at));
  }

  private boolean bare(int index) {
    Kind kind = tokens.get(index).kind();
    return kind == Kind.KEYWORD || kind == Kind.IDENTIFIER;
  }

  private String upper(int index) {
    return tokens.get(index).in(text).toUpperCase(Locale.ROOT);
  }

  /// The next word in upper case, which is taken; empty at the end.
  String word() {
    return end() ? "" : upper(at++);
  }

  /// The next word in upper case, which stays.
  String peek() {
    return end() ? "" : upper(at);
  }

  void skip() {
    at++;
  }

  /// The next token as it is written, which is taken.
  String raw() {
    if (end()) {
      throw expected("a value");
    }
    return tokens.get(at++).in(text);
  }

  boolean isName() {
    return !end() && (bare(at) || tokens.get(at).kind() == Kind.QUOTED_IDENTIFIER);
  }

  /// A name without its quotes.
  String name(String what) {
    // SQLite takes texts in single quotes for names, where there can be no text.
    boolean loose = engine == Engine.SQLITE && !end() && tokens.get(at).kind() == Kind.STRING;
    if (!isName() && !loose) {
      throw expected(what);
    }
    String token = tokens.get(at++).in(text);
    return loose ? Quoted.text(engine, token) : Quoted.name(engine, token);
  }

  /// A name that may have a schema before it.
  ///
  /// @param namespace where it lies when it has none
  Name qualified(String what, String namespace) {
    String first = name(what);
    if (!accept(".")) {
      return new Name(namespace, first);
    }
    String second = name(what);
    // A database before the schema says nothing.
    return accept(".") ? new Name(second, name(what)) : new Name(first, second);
  }

  boolean isString() {
    return !end() && tokens.get(at).kind() == Kind.STRING;
  }

  boolean isNumber() {
    return !end() && tokens.get(at).kind() == Kind.NUMBER;
  }

  /// The value of a text constant.
  String string(String what) {
    if (!isString()) {
      throw expected(what + " in quotes");
    }
    return Quoted.text(engine, tokens.get(at++).in(text));
  }

  /// The words between a parenthesis and the one that closes it, both of which are taken.
  Words inside() {
    if (!is("(")) {
      throw expected("\"(\"");
    }
    int close = closes[at];
    if (close < 0 || close >= end) {
      throw new Misread(
          offset(), "this parenthesis is never closed: one is missing, or the text is cut off");
    }
    Words inside = part(at + 1, close);
    at = close + 1;
    return inside;
  }

  /// The parts of a list in parentheses.
  List<Words> list() {
    return inside().parts();
  }

  /// The parts between commas outside parentheses.
  List<Words> parts() {
    List<Words> parts = new ArrayList<>();
    int start = at;
    for (int i = at; i < end; i++) {
      if (closes[i] > 0) {
        i = closes[i];
      } else if (is(i - at, ",")) {
        parts.add(part(start, i));
        start = i + 1;
      }
    }
    if (start < end) {
      parts.add(part(start, end));
    }
    return parts;
  }

  /// The names of a list in parentheses.
  List<String> names(String what) {
    List<String> names = new ArrayList<>();
    for (Words part : list()) {
      names.add(part.name(what));
      part.done();
    }
    return names;
  }

  /// Refuses what is left.
  void done() {
    if (!end()) {
      throw expected("nothing more");
    }
  }

  /// All that is left as it is written; takes it.
  String rest() {
    return upTo(end);
  }

  /// All that is left as it is written; takes nothing.
  String text() {
    return end() ? "" : text.substring(tokens.get(at).start(), tokens.get(end - 1).end());
  }

  private String upTo(int index) {
    String slice =
        index <= at ? "" : text.substring(tokens.get(at).start(), tokens.get(index - 1).end());
    at = Math.max(at, index);
    return slice;
  }

  /// What comes before the first of these words outside parentheses; takes it.
  ///
  /// @param least so many tokens belong to it whatever they are
  String before(int least, Set<String> stops) {
    int index = at;
    while (index < end && (index - at < least || !(bare(index) && stops.contains(upper(index))))) {
      index = closes[index] > 0 ? closes[index] + 1 : index + 1;
    }
    return upTo(Math.min(index, end));
  }

  /// What comes before these words outside parentheses, or all that is left; takes it.
  String before(String words) {
    int index = at;
    while (index < end && !matches(words, index)) {
      index = closes[index] > 0 ? closes[index] + 1 : index + 1;
    }
    return upTo(Math.min(index, end));
  }

  /// A name with its schema and what stands in parentheses and brackets behind it, as written;
  /// takes it.
  String part() {
    int index = at + 1;
    while (index + 1 < end && matches(".", index)) {
      index += 2;
    }
    while (index < end && closes[index] > 0) {
      index = closes[index] + 1;
    }
    return upTo(Math.min(index, end));
  }

  /// A call of a function as it is written; takes it.
  String call() {
    int index = at;
    while (index < end && !(closes[index] > 0)) {
      index++;
    }
    return upTo(Math.min(index < end ? closes[index] + 1 : end, end));
  }

  /// The words before the first of these outside parentheses; takes them.
  Words upTo(Set<String> stops) {
    int from = at;
    before(1, stops);
    return part(from, at);
  }

  /// Moves to the first such words outside parentheses, or to the end.
  boolean seek(String words) {
    while (!end() && !is(words)) {
      at = closes[at] > 0 ? closes[at] + 1 : at + 1;
    }
    return !end();
  }

  /// How many words are left.
  int size() {
    return end - at;
  }

  /// A copy that goes on from here without moving this one.
  Words copy() {
    return part(at, end);
  }
}
