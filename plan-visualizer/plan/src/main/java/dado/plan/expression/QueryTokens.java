package dado.plan.expression;

import dado.plan.expression.Token.Kind;
import dado.plan.model.Span;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Locale;

/// A query's tokens, in which somebody looks for a condition. Positions are numbers of tokens.
public final class QueryTokens {
  private final String sql;
  private final List<Token> tokens;

  /// The tokens of a query; none of an empty text.
  public QueryTokens(Engine engine, String sql) {
    this.sql = sql;
    this.tokens = Lexer.tokens(engine, sql);
  }

  public boolean isEmpty() {
    return size() == 0;
  }

  /// How many there are.
  public int size() {
    return tokens.size() - 1;
  }

  private Token at(int position) {
    return tokens.get(Math.clamp(position, 0, tokens.size() - 1));
  }

  private String text(int position) {
    Token token = at(position);
    return sql.substring(token.start(), token.end());
  }

  /// Whether a word or a sign stands there.
  public boolean is(int position, String word) {
    return position >= 0 && position < size() && at(position).is(word);
  }

  /// Whether a name stands there, quoted or not.
  public boolean isName(int position, String name) {
    return at(position).isName() && unquoted(position).equalsIgnoreCase(name);
  }

  private String unquoted(int position) {
    String text = text(position);
    return at(position).kind() == Kind.QUOTED && text.length() > 1
        ? text.substring(1, text.length() - 1)
        : text;
  }

  /// The name before the dot before a name; empty where there is none.
  public String qualifier(int name) {
    return is(name - 1, ".") && name >= 2 && at(name - 2).isName() ? unquoted(name - 2) : "";
  }

  /// Where the operand begins that a name belongs to: before its qualifiers, and before the
  /// functions around it.
  public int start(int name) {
    int start = name;
    while (is(start - 1, ".") && start >= 2 && at(start - 2).isName()) {
      start -= 2;
    }
    while (is(start - 1, "(")
        && start >= 2
        && at(start - 2).kind() == Kind.WORD
        && isCall(start - 2)) {
      start -= 2;
    }
    return start;
  }

  /// Where the functions begin whose brackets close between a column and its operator.
  public int startOfWrapping(int start, int column, int operator) {
    int open = 0;
    for (int i = column; i < operator; i++) {
      open += is(i, ")") ? 1 : 0;
    }
    int at = start;
    int closed = 0;
    for (int i = column - 1; i >= 0 && open > 0; i--) {
      closed += is(i, ")") ? 1 : 0;
      if (is(i, "(") && closed-- <= 0) {
        closed = 0;
        open--;
        at = Math.min(at, i >= 1 && at(i - 1).kind() == Kind.WORD && isCall(i - 1) ? i - 1 : i);
      }
    }
    return at;
  }

  private boolean isCall(int position) {
    return !List.of("AND", "OR", "NOT", "WHERE", "ON", "IN", "HAVING", "WHEN")
        .contains(at(position).word());
  }

  /// Behind the brackets, casts and dots that may stand between a column and its operator.
  public int overWrapping(int from) {
    int at = from;
    while (is(at, ")") || is(at, "::")) {
      at += is(at, "::") ? 2 : 1;
    }
    return at;
  }

  /// Behind what follows `IS`.
  public int overTest(int from) {
    int at = is(from, "NOT") ? from + 1 : from;
    return is(at, "NULL") || is(at, "TRUE") || is(at, "FALSE") ? at + 1 : from;
  }

  /// Behind an operand: a name, a constant with its cast, a call, brackets.
  public int overOperand(int from) {
    int at = is(from, "-") || is(from, "IN") ? from + 1 : from;
    boolean prefixed = at(at).kind() == Kind.WORD && at(at + 1).kind() == Kind.STRING;
    at = prefixed ? at + 2 : is(at, "(") ? at : at + 1;
    while (is(at, ".") || is(at, "::") || is(at, "(")) {
      at = is(at, "(") ? overBrackets(at) : at + 2;
    }
    return Math.min(at, size());
  }

  /// Behind `low AND high`.
  public int overPair(int from) {
    int low = overOperand(from);
    return is(low, "AND") ? overOperand(low + 1) : low;
  }

  private int overBrackets(int open) {
    int depth = 0;
    for (int i = open; i < size(); i++) {
      depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return size();
  }

  /// Whether a constant stands between two positions: the same text, or the beginning of one that a
  /// server prints longer (a time behind a date); arrays element by element.
  public boolean mentions(int from, int end, String value) {
    if (value.startsWith("{") && value.endsWith("}")) {
      String first = value.substring(1, value.length() - 1).split(",", 2)[0];
      return mentions(from, end, first.replace("\"", ""));
    }
    for (int i = from; i < end; i++) {
      if (at(i).kind() == Kind.STRING || at(i).kind() == Kind.NUMBER) {
        String written = Constants.value(text(i));
        if (isSame(value, written)) {
          return true;
        }
      } else if (text(i).toUpperCase(Locale.ROOT).equals(value) || at(i).kind() == Kind.PARAMETER) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(String printed, String written) {
    boolean time = written.length() >= 8 && printed.startsWith(written);
    return printed.equals(written) || time || isSameNumber(printed, written);
  }

  private static boolean isSameNumber(String printed, String written) {
    try {
      return Double.parseDouble(printed) == Double.parseDouble(written);
    } catch (NumberFormatException none) {
      return false;
    }
  }

  /// Whether a name stands between two positions.
  public boolean names(int from, int end, String name) {
    for (int i = from; i < end; i++) {
      if (isName(i, name)) {
        return true;
      }
    }
    return false;
  }

  /// The text from one token up to another.
  public Span span(int from, int end) {
    return new Span(at(from).start(), at(Math.max(from, end - 1)).end());
  }
}
