package dado.plan.compare;

import java.util.Locale;

/// SQL with everything taken out that differs between two runs of one statement: literals and
/// parameters become `?`, lists of them one, blanks and comments a blank, and words outside of
/// quotes small letters. One pass, without backtracking.
final class Literals {
  private final String sql;
  private final boolean quotesText;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private Literals(String sql, boolean quotesText) {
    this.sql = sql;
    this.quotesText = quotesText;
  }

  /// @param quotesText whether `"` begins a text (MySQL, MariaDB) rather than a name
  static String without(String sql, boolean quotesText) {
    return new Literals(sql, quotesText).run();
  }

  private String run() {
    while (at < sql.length()) {
      step(sql.charAt(at));
    }
    while (!out.isEmpty() && (last() == ' ' || last() == ';')) {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  private void step(char c) {
    if (Character.isWhitespace(c)) {
      at++;
      blank();
    } else if (sql.startsWith("--", at) || (c == '#' && quotesText)) {
      at = end(sql.indexOf('\n', at), 0);
      blank();
    } else if (sql.startsWith("/*", at)) {
      at = end(sql.indexOf("*/", at + 2), 2);
      blank();
    } else if (c == '\'' || (c == '"' && quotesText)) {
      text(c);
    } else if (c == '"' || c == '`') {
      name(c);
    } else if (c == '$') {
      dollar();
    } else if (Character.isLetter(c) || c == '_') {
      word();
    } else if (Character.isDigit(c)) {
      number();
    } else {
      sign(c);
    }
  }

  private int end(int found, int length) {
    return found < 0 ? sql.length() : found + length;
  }

  private char last() {
    return out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
  }

  private void blank() {
    char last = last();
    if (last != ' ' && last != '(' && last != ',') {
      out.append(' ');
    }
  }

  /// A literal; after another one and a comma it is one more of a list.
  private void literal() {
    if (out.length() >= 2 && last() == ',' && out.charAt(out.length() - 2) == '?') {
      out.setLength(out.length() - 1);
    } else {
      out.append('?');
    }
  }

  private void text(char quote) {
    boolean escapes = quotesText || escaped();
    at++;
    while (at < sql.length() && (sql.charAt(at) != quote || isDoubled(quote))) {
      boolean pair = sql.charAt(at) == quote || (escapes && sql.charAt(at) == '\\');
      at += pair ? 2 : 1;
    }
    at = Math.min(sql.length(), at + 1);
    literal();
  }

  private boolean isDoubled(char quote) {
    return at + 1 < sql.length() && sql.charAt(at + 1) == quote;
  }

  /// Takes the letter of `E'…'`, `N'…'`, `B'…'` or `X'…'` back.
  private boolean escaped() {
    int length = out.length();
    boolean alone = length == 1 || (length > 1 && !isWord(out.charAt(length - 2)));
    if (length == 0 || !alone || "enbx".indexOf(last()) < 0) {
      return false;
    }
    boolean escapes = last() == 'e';
    out.setLength(length - 1);
    return escapes;
  }

  private void name(char quote) {
    int start = at++;
    while (at < sql.length() && (sql.charAt(at) != quote || isDoubled(quote))) {
      at += sql.charAt(at) == quote ? 2 : 1;
    }
    at = Math.min(sql.length(), at + 1);
    out.append(sql, start, at);
  }

  /// A parameter `$1`, or a text between two tags `$tag$`.
  private void dollar() {
    int tag = at + 1;
    while (tag < sql.length() && isWord(sql.charAt(tag))) {
      tag++;
    }
    boolean quoted = tag < sql.length() && sql.charAt(tag) == '$';
    boolean parameter = at + 1 < tag && Character.isDigit(sql.charAt(at + 1));
    if (quoted && !parameter) {
      String delimiter = sql.substring(at, tag + 1);
      at = end(sql.indexOf(delimiter, tag + 1), delimiter.length());
      literal();
    } else if (parameter) {
      at = tag;
      literal();
    } else {
      out.append('$');
      at++;
    }
  }

  private void word() {
    int start = at;
    while (at < sql.length() && (isWord(sql.charAt(at)) || sql.charAt(at) == '$')) {
      at++;
    }
    out.append(sql.substring(start, at).toLowerCase(Locale.ROOT));
  }

  private void number() {
    boolean inWord = isWord(last());
    int start = at;
    while (at < sql.length() && (isWord(sql.charAt(at)) || sql.charAt(at) == '.')) {
      boolean exponent = (sql.charAt(at) | ' ') == 'e' && at + 1 < sql.length();
      at += exponent && "+-".indexOf(sql.charAt(at + 1)) >= 0 ? 2 : 1;
    }
    if (inWord) {
      out.append(sql, start, at);
    } else {
      literal();
    }
  }

  private void sign(char c) {
    if (c == '?') {
      at++;
      literal();
      return;
    }
    if (c == ',' || c == ')' || c == ';') {
      while (!out.isEmpty() && last() == ' ') {
        out.setLength(out.length() - 1);
      }
    }
    out.append(c);
    at++;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
