package dado.plan.expression;

import dado.plan.expression.Token.Kind;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts an expression or a query into tokens, without blanks and comments. It looks at every
/// character once, and never fails.
///
/// [dado.schema.sql.SqlLexer] reads what people write; this one knows also what only servers print
/// (`<cache>`, `(select #2)`), and PostgreSQL's operators whole.
final class Lexer {
  private static final String[] OPERATORS = {
    "<=>", "->>", "->", "<=", ">=", "<>", "!=", "==", "||", "&&", "<<", ">>", ":="
  };
  private static final String TEMPORARY = "<temporary table>";
  private static final String FREE = "+-*/<>=~!@#%^&|`?";

  private final Engine engine;
  private final boolean mysql;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(Engine engine, String text) {
    this.engine = engine;
    this.mysql = engine == Engine.MYSQL || engine == Engine.MARIADB;
    this.text = text;
  }

  /// The tokens; the last is the end.
  static List<Token> tokens(Engine engine, String text) {
    Lexer lexer = new Lexer(engine, text);
    while (lexer.skip()) {
      lexer.next();
    }
    lexer.tokens.add(new Token(Kind.END, text.length(), text.length(), ""));
    return lexer.tokens;
  }

  /// Moves to the next token; false at the end.
  private boolean skip() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("/*", at)) {
        at = until("*/", at + 2);
      } else if (lineComment()) {
        at = until("\n", at);
      } else {
        return true;
      }
    }
    return false;
  }

  private boolean lineComment() {
    if (text.charAt(at) == '#') {
      return mysql && !hash();
    }
    return text.startsWith("--", at) && (!mysql || blank(at + 2));
  }

  private boolean blank(int i) {
    return i >= text.length() || Character.isWhitespace(text.charAt(i));
  }

  /// Whether a subquery's number stands here: `select #2`, `subquery#2`.
  private boolean hash() {
    Token last = tokens.isEmpty() ? new Token(Kind.END, 0, 0, "") : tokens.getLast();
    return (last.is("SELECT") || last.is("SUBQUERY")) && digit(at + 1);
  }

  private int until(String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  private void next() {
    char c = text.charAt(at);
    if (Letters.letter(c)) {
      word();
    } else if (c == '\'' || (c == '"' && mysql)) {
      quoted(Kind.STRING, at, mysql);
    } else if (c == '"' || (c == '`' && engine != Engine.POSTGRESQL)) {
      quoted(Kind.QUOTED, at, false);
    } else if (Letters.digit(c) || (c == '.' && digit(at + 1) && !afterName())) {
      take(Kind.NUMBER, Letters.number(text, at));
    } else {
      sign(c);
    }
  }

  private void quoted(Kind kind, int quote, boolean escapes) {
    int end = Quotes.string(text, quote, escapes);
    take(end < 0 ? Kind.ERROR : kind, end < 0 ? text.length() : end);
  }

  private boolean afterName() {
    return !tokens.isEmpty() && tokens.getLast().isName() && tokens.getLast().end() == at;
  }

  private void sign(char c) {
    if (c == '#' && mysql) {
      take(Kind.HASH, Letters.number(text, at + 1));
    } else if (c == '[' && engine == Engine.SQLITE) {
      take(Kind.QUOTED, closed(']'));
    } else if (c == '$') {
      dollar();
    } else if (c == '?' && engine != Engine.POSTGRESQL) {
      take(Kind.PARAMETER, Letters.number(text, at + 1));
    } else if ((c == ':' || c == '@') && named(c)) {
      take(Kind.PARAMETER, Letters.word(text, text.startsWith("@@", at) ? at + 2 : at + 1));
    } else if (c == '<' && (mysql || text.startsWith("<expr>", at)) && angle() > 0) {
      take(Kind.ANGLE, angle());
    } else {
      mark(c);
    }
  }

  private int closed(char end) {
    int found = text.indexOf(end, at);
    return found < 0 ? text.length() : found + 1;
  }

  private void dollar() {
    int tag = Letters.word(text, at + 1);
    boolean opens = engine == Engine.POSTGRESQL && tag < text.length() && text.charAt(tag) == '$';
    if (opens && !digit(at + 1)) {
      take(Kind.STRING, until(text.substring(at, tag + 1), tag + 1));
    } else {
      take(tag > at + 1 ? Kind.PARAMETER : Kind.ERROR, tag);
    }
  }

  /// `:name`, `@name` and `@@name`, but not a slice's colon or an operator of PostgreSQL.
  private boolean named(char c) {
    if (c == '@' && engine == Engine.POSTGRESQL) {
      return false;
    }
    int name = text.startsWith("@@", at) ? at + 2 : at + 1;
    return name < text.length() && Letters.letter(text.charAt(name)) && !text.startsWith(":=", at);
  }

  /// The end of `<cache>` or of `<expr_cache><a,b>`; 0 where there is none.
  private int angle() {
    if (text.startsWith(TEMPORARY, at)) {
      return at + TEMPORARY.length();
    }
    int name = Letters.word(text, at + 1);
    if (name == at + 1 || name >= text.length() || text.charAt(name) != '>') {
      return 0;
    }
    boolean keyed = text.startsWith("<expr_cache><", at);
    return keyed ? until(">", name + 1) : name + 1;
  }

  private void mark(char c) {
    if (text.startsWith("::", at)) {
      take(Kind.OPERATOR, at + 2);
    } else if ("()[],.;:{}".indexOf(c) >= 0 && !text.startsWith(":=", at)) {
      take(Kind.MARK, at + 1);
    } else if (engine == Engine.POSTGRESQL && FREE.indexOf(c) >= 0) {
      take(Kind.OPERATOR, free());
    } else {
      take(FREE.indexOf(c) >= 0 ? Kind.OPERATOR : Kind.ERROR, fixed());
    }
  }

  private int fixed() {
    for (String operator : OPERATORS) {
      if (text.startsWith(operator, at)) {
        return at + operator.length();
      }
    }
    return at + 1;
  }

  /// The longest operator; one that ends in a sign needs a character that says so.
  /// https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-SYNTAX-OPERATORS
  private int free() {
    int end = at;
    boolean special = false;
    while (end < text.length() && FREE.indexOf(text.charAt(end)) >= 0 && !comment(end)) {
      special |= "~!@#%^&|`?".indexOf(text.charAt(end)) >= 0;
      end++;
    }
    while (!special && end > at + 1 && "+-".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return Math.max(end, at + 1);
  }

  private boolean comment(int i) {
    return text.startsWith("--", i) || text.startsWith("/*", i);
  }

  private boolean digit(int i) {
    return i < text.length() && Letters.digit(text.charAt(i));
  }

  /// A word, or the string that it stands before: `E'…'`, `_utf8mb4'…'`.
  private void word() {
    int end = Letters.word(text, at);
    boolean unicode = text.startsWith("U&'", at) || text.startsWith("u&'", at);
    if (unicode || (end < text.length() && text.charAt(end) == '\'' && prefix(end))) {
      int quote = unicode ? at + 2 : end;
      boolean escapes = mysql || text.charAt(at) == 'E' || text.charAt(at) == 'e';
      quoted(Kind.STRING, quote, escapes);
    } else {
      tokens.add(new Token(Kind.WORD, at, end, text.substring(at, end).toUpperCase(Locale.ROOT)));
      at = end;
    }
  }

  private boolean prefix(int end) {
    boolean letter = end == at + 1 && "eEbBxXnN".indexOf(text.charAt(at)) >= 0;
    return letter || (mysql && text.charAt(at) == '_');
  }

  private void take(Kind kind, int end) {
    int to = Math.min(Math.max(end, at + 1), text.length());
    tokens.add(new Token(kind, at, to, text.substring(at, to)));
    at = to;
  }
}
