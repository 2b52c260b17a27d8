package dado.schema.edit.line;

import dado.schema.dialect.Quoting;
import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How names, strings and expressions are written in a line.
final class LineText {

  /// Words that are no name at the beginning of a part.
  static final Set<String> OPENERS = Set.of("pk", "unique", "index", "check", "primary");

  private LineText() {}

  static boolean family(Engine engine) {
    return engine == Engine.MYSQL || engine == Engine.MARIADB;
  }

  static boolean isWord(Token token) {
    return token.kind() == Token.Kind.IDENTIFIER || token.kind() == Token.Kind.KEYWORD;
  }

  /// Whether a token is a name: a word, or something in the quotes of names. MySQL takes double
  /// quotes for those of a string; in the place of a name they are a name's.
  static boolean isName(Token token, String text) {
    return isWord(token)
        || token.kind() == Token.Kind.QUOTED_IDENTIFIER
        || (token.kind() == Token.Kind.STRING && text.charAt(token.start()) == '"');
  }

  /// The name that a token is.
  static String name(Token token, String text) {
    String raw = token.in(text);
    if (isWord(token)) {
      return raw;
    }
    char open = raw.charAt(0);
    String inner = raw.substring(1, raw.length() - 1);
    String mark = String.valueOf(open);
    return open == '[' ? inner : inner.replace(mark + mark, mark);
  }

  /// A name that reads as itself: bare where it is one word.
  static String quoted(Engine engine, String name) {
    boolean bare =
        !OPENERS.contains(name.toLowerCase(Locale.ROOT))
            && SqlLexer.tokens(engine, name).size() == 1
            && isWord(SqlLexer.tokens(engine, name).getFirst());
    char mark = family(engine) ? '`' : '"';
    return bare ? name : new Quoting(mark, Set.of(name)).name(name);
  }

  /// The value of a string constant in single quotes.
  static String string(Engine engine, String raw) {
    String inner = raw.substring(1, raw.length() - 1).replace("''", "'");
    return family(engine) ? unescaped(inner) : inner;
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean escape = text.charAt(i) == '\\' && i + 1 < text.length();
      i += escape ? 1 : 0;
      plain.append(escape && text.charAt(i) == 'n' ? '\n' : text.charAt(i));
    }
    return plain.toString();
  }

  /// A string constant that reads as that value.
  static String constant(Engine engine, String value) {
    String escaped = family(engine) ? value.replace("\\", "\\\\") : value;
    return "'" + escaped.replace("'", "''") + "'";
  }

  /// A piece of SQL on one line: white space and comments are one blank.
  static String flat(String text, List<Token> tokens) {
    StringBuilder flat = new StringBuilder();
    int end = -1;
    for (Token token : tokens) {
      if (end >= 0 && token.start() > end) {
        flat.append(' ');
      }
      flat.append(token.in(text));
      end = token.end();
    }
    return flat.toString();
  }

  /// The same, of a text that stands for itself.
  static String flat(Engine engine, String text) {
    return flat(text, SqlLexer.tokens(engine, text).stream().filter(Token::significant).toList());
  }
}
