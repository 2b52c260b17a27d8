package dado.schema.sql;

import dado.schema.model.Engine;
import dado.schema.sql.Token.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Cuts SQL text into tokens as an engine's own lexer would. It never fails, the tokens tile the
/// text without gap or overlap, and the time grows with the text's length.
public final class SqlLexer {

  private static final String LONG_OPERATORS = "<=> ->> -> <= >= <> != == || && << >> := ::";

  private final String text;
  private final Lexis lexis;
  private final List<Token> tokens = new ArrayList<>();
  private final BitSet separators = new BitSet();
  private final BitSet commands = new BitSet();
  private String delimiter = ";";
  private int at;

  /// Where the token that is being read begins.
  private int start;

  /// Whether a statement may begin here.
  private boolean fresh = true;

  /// Whether the last string was one with escapes: PostgreSQL lets it go on after a line break.
  private boolean escapes;

  /// The last token that the server reads; an empty one at the start.
  private Token last = new Token(Kind.OPERATOR, 0, 0);

  private SqlLexer(Engine engine, String text) {
    this.lexis = Lexis.of(engine);
    this.text = text;
  }

  /// The tokens of a text. An empty text has none.
  public static List<Token> tokens(Engine engine, String text) {
    return List.copyOf(scan(engine, text).tokens());
  }

  /// A text's tokens, and which of them the client keeps to itself.
  ///
  /// @param separators positions of the tokens that end statements
  /// @param commands positions of the tokens of DELIMITER commands
  record Scan(List<Token> tokens, BitSet separators, BitSet commands) {}

  static Scan scan(Engine engine, String text) {
    SqlLexer lexer = new SqlLexer(engine, text);
    lexer.run();
    return new Scan(lexer.tokens, lexer.separators, lexer.commands);
  }

  private void run() {
    while (at < text.length()) {
      start = at;
      add(next());
    }
  }

  private void add(Kind kind) {
    Token token = new Token(kind, start, at);
    tokens.add(token);
    start = at;
    if (token.significant()) {
      last = token;
      fresh = separators.get(tokens.size() - 1);
    }
  }

  private Kind next() {
    char c = text.charAt(at);
    if (text.startsWith(delimiter, at)) {
      separators.set(tokens.size());
      return taken(Kind.PUNCTUATION, delimiter.length());
    }
    if (Characters.space(c) || (c == '\uFEFF' && at == 0)) {
      return whitespace();
    }
    if (comment(c)) {
      return lineComment();
    }
    return text.startsWith("/*", at) ? blockComment() : word(c);
  }

  private Kind taken(Kind kind, int length) {
    at += length;
    return kind;
  }

  /// Moves to where a quotation ends, or to the end of the text.
  private Kind upTo(int end, Kind kind) {
    at = end < 0 ? text.length() : end;
    return end < 0 ? Kind.ERROR : kind;
  }

  private Kind whitespace() {
    do {
      at++;
    } while (at < text.length() && Characters.space(text.charAt(at)));
    return Kind.WHITESPACE;
  }

  private boolean comment(char c) {
    if (c == '#') {
      return lexis.hashComments();
    }
    return text.startsWith("--", at)
        && (!lexis.dashesNeedSpace() || at + 2 == text.length() || text.charAt(at + 2) <= ' ');
  }

  private Kind lineComment() {
    at = Quotations.lineComment(text, at, lexis.carriageReturnEndsComment());
    return Kind.COMMENT;
  }

  private Kind blockComment() {
    return upTo(Quotations.blockComment(text, at, lexis.nestedComments()), Kind.COMMENT);
  }

  private Kind word(char c) {
    int prefix = prefix(c);
    if (prefix > 0) {
      return quotation(text.charAt(at + prefix), prefix);
    }
    if (Characters.digit(c) || (c == '.' && Characters.digit(peek(1)))) {
      return number();
    }
    if (wordStart(c)) {
      return name();
    }
    return switch (c) {
      case '\'', '"', '`', '[' -> quotation(c, 0);
      case '$' -> dollar();
      case ':', '@', '?' -> parameter(c);
      default -> symbol(c);
    };
  }

  /// How many letters before a quote belong to the string or name in quotes.
  private int prefix(char c) {
    if (peek(1) == '\'' && lexis.stringPrefixes().indexOf(c) >= 0) {
      return 1;
    }
    boolean unicode = (c == 'u' || c == 'U') && peek(1) == '&' && lexis.dollarQuotes();
    return unicode && (peek(2) == '\'' || peek(2) == '"') ? 2 : 0;
  }

  private Kind quotation(char quote, int prefix) {
    return switch (quote) {
      case '\'' -> string(prefix);
      case '`' -> quotedName(quote, lexis.backticks());
      case '[' -> bracket();
      default -> doubleQuotes(prefix);
    };
  }

  private Kind string(int prefix) {
    boolean escaped = prefix == 1 && (text.charAt(at) == 'e' || text.charAt(at) == 'E');
    escapes = escaped || (prefix == 0 && escapes && continues());
    int from = at + prefix + 1;
    return upTo(Quotations.quoted(text, from, '\'', lexis.backslashes() || escapes), Kind.STRING);
  }

  /// Whether nothing but white space with a line break lies between here and a string before.
  private boolean continues() {
    return last.kind() == Kind.STRING && text.substring(last.end(), at).contains("\n");
  }

  private Kind doubleQuotes(int prefix) {
    boolean string = lexis.doubleQuotesString();
    int end = Quotations.quoted(text, at + prefix + 1, '"', string && lexis.backslashes());
    return upTo(end, string ? Kind.STRING : Kind.QUOTED_IDENTIFIER);
  }

  private Kind quotedName(char quote, boolean known) {
    if (!known) {
      return taken(Kind.ERROR, 1);
    }
    return upTo(Quotations.quoted(text, at + 1, quote, false), Kind.QUOTED_IDENTIFIER);
  }

  private Kind bracket() {
    if (!lexis.brackets()) {
      return taken(Kind.PUNCTUATION, 1);
    }
    int close = text.indexOf(']', at);
    return upTo(close < 0 ? -1 : close + 1, Kind.QUOTED_IDENTIFIER);
  }

  private Kind number() {
    if (text.charAt(at) == '0' && (peek(1) == 'x' || peek(1) == 'X')) {
      at += 2;
    } else {
      fraction();
    }
    while (at < text.length()
        && (Characters.digit(text.charAt(at)) || Characters.letter(text.charAt(at)))) {
      at++;
    }
    return Kind.NUMBER;
  }

  private void fraction() {
    digits();
    if (peek(0) == '.' && peek(1) != '.') {
      at++;
      digits();
    }
    boolean exponent = peek(0) == 'e' || peek(0) == 'E';
    if (exponent && (peek(1) == '+' || peek(1) == '-') && Characters.digit(peek(2))) {
      at += 2;
      digits();
    }
  }

  private void digits() {
    while (Characters.digit(peek(0)) || peek(0) == '_') {
      at++;
    }
  }

  private Kind name() {
    moveOverWord();
    String word = text.substring(start, at);
    if (fresh && lexis.delimiterCommand() && word.equalsIgnoreCase("delimiter")) {
      return delimiterCommand();
    }
    return Keywords.contains(word) ? Kind.KEYWORD : Kind.IDENTIFIER;
  }

  private void moveOverWord() {
    boolean custom = !delimiter.equals(";");
    do {
      at++;
    } while (at < text.length()
        && Characters.wordPart(text.charAt(at))
        && !(custom && text.startsWith(delimiter, at)));
  }

  /// The mysql client's own command: the rest of the line names what ends statements from here on.
  private Kind delimiterCommand() {
    int end = Quotations.lineComment(text, at, true);
    String argument = text.substring(at, end).strip();
    if (argument.isEmpty()) {
      return Kind.KEYWORD;
    }
    commands.set(tokens.size(), tokens.size() + 3);
    add(Kind.KEYWORD);
    at = text.indexOf(argument, at);
    add(Kind.WHITESPACE);
    separators.set(tokens.size());
    delimiter = argument.split("\\s+", 2)[0];
    at = end;
    return Kind.PUNCTUATION;
  }

  private Kind dollar() {
    int tagEnd = lexis.dollarQuotes() ? tagEnd() : -1;
    if (tagEnd > 0) {
      return upTo(Quotations.dollarQuoted(text, at, tagEnd), Kind.STRING);
    }
    if (!Characters.digit(peek(1)) && !wordStart(peek(1))) {
      return taken(Kind.ERROR, 1);
    }
    moveOverWord();
    return Kind.PARAMETER;
  }

  private int tagEnd() {
    int i = at + 1;
    while (i < text.length() && Characters.wordPart(text.charAt(i)) && text.charAt(i) != '$') {
      i++;
    }
    boolean closed = i < text.length() && text.charAt(i) == '$';
    return closed && !Characters.digit(text.charAt(at + 1)) ? i + 1 : -1;
  }

  private Kind parameter(char c) {
    return switch (c) {
      case ':' -> colon();
      case '?' -> questionMark();
      default -> at();
    };
  }

  private Kind colon() {
    if (peek(1) == ':' || peek(1) == '=') {
      return taken(Kind.OPERATOR, 2);
    }
    if (!wordStart(peek(1)) && !Characters.digit(peek(1))) {
      return taken(Kind.PUNCTUATION, 1);
    }
    // An array slice in PostgreSQL, a[1:2], looks the same, and reads no worse for it.
    moveOverWord();
    return Kind.PARAMETER;
  }

  /// JDBC's mark for a parameter, and a JSON operator of PostgreSQL when it follows an operand.
  private Kind questionMark() {
    if (lexis.freeOperators() && operand()) {
      boolean longer = peek(1) == '|' || peek(1) == '&';
      return taken(Kind.OPERATOR, longer ? 2 : 1);
    }
    at++;
    digits();
    return Kind.PARAMETER;
  }

  private boolean operand() {
    return switch (last.kind()) {
      case IDENTIFIER, QUOTED_IDENTIFIER, STRING, NUMBER, PARAMETER -> true;
      case PUNCTUATION -> ")]".indexOf(text.charAt(last.start())) >= 0;
      case KEYWORD, COMMENT, OPERATOR, WHITESPACE, ERROR -> false;
    };
  }

  private Kind at() {
    if (!lexis.atVariables()) {
      return operator();
    }
    int marks = peek(1) == '@' ? 2 : 1;
    char next = peek(marks);
    if (!wordStart(next)) {
      return taken(Kind.OPERATOR, marks);
    }
    at += marks - 1;
    moveOverWord();
    return Kind.PARAMETER;
  }

  private Kind symbol(char c) {
    if (Characters.operatorPart(c)) {
      return operator();
    }
    return taken("(){}],;.".indexOf(c) >= 0 ? Kind.PUNCTUATION : Kind.ERROR, 1);
  }

  private Kind operator() {
    return lexis.freeOperators() ? freeOperator() : knownOperator();
  }

  private Kind freeOperator() {
    do {
      at++;
    } while (at < text.length()
        && Characters.operatorPart(text.charAt(at))
        && !text.startsWith("--", at)
        && !text.startsWith("/*", at));
    return Kind.OPERATOR;
  }

  private Kind knownOperator() {
    for (String operator : LONG_OPERATORS.split(" ")) {
      if (text.startsWith(operator, at)) {
        return taken(Kind.OPERATOR, operator.length());
      }
    }
    return taken(Kind.OPERATOR, 1);
  }

  /// The character so many places further, or NUL behind the end.
  private char peek(int places) {
    return at + places < text.length() ? text.charAt(at + places) : '\0';
  }

  /// MySQL's names may begin with a dollar sign.
  private boolean wordStart(char c) {
    return Characters.letter(c) || (c == '$' && lexis.hashComments());
  }
}
