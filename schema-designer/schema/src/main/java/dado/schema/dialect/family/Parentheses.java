package dado.schema.dialect.family;

/// The parentheses around an expression.
public final class Parentheses {

  private Parentheses() {}

  /// The expression without one pair of parentheses around all of it.
  public static String stripped(String sql) {
    return sql.startsWith("(") && sql.endsWith(")") && wraps(sql)
        ? sql.substring(1, sql.length() - 1)
        : sql;
  }

  /// Whether the first parenthesis closes with the last character.
  private static boolean wraps(String sql) {
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < sql.length() - 1; i++) {
      char c = sql.charAt(i);
      if (quote != 0) {
        i += c == '\\' && quote != '`' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"' || c == '`') {
        quote = c;
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      if (depth == 0) {
        return false;
      }
    }
    return true;
  }
}
