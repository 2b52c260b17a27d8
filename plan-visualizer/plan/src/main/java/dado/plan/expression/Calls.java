package dado.plan.expression;

import dado.plan.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what begins with a word and has a form of its own: calls, `CASE`, `CAST`, lists.
final class Calls {
  static final Set<String> UNITS =
      Set.of(
          ("MICROSECOND SECOND MINUTE HOUR DAY WEEK MONTH QUARTER YEAR SECOND_MICROSECOND"
                  + " MINUTE_MICROSECOND MINUTE_SECOND HOUR_MICROSECOND HOUR_SECOND HOUR_MINUTE"
                  + " DAY_MICROSECOND DAY_SECOND DAY_MINUTE DAY_HOUR YEAR_MONTH")
              .split(" "));

  /// Words between arguments.
  private static final Set<String> BETWEEN =
      Set.of(
          ("DISTINCT ALL FROM FOR BOTH LEADING TRAILING USING SEPARATOR ORDER BY AS VARIADIC ASC DESC"
                  + " NULLS FIRST LAST PLACING RETURNING IN")
              .split(" "));

  /// Those of them that are functions where a parenthesis follows.
  private static final Set<String> CALLABLE = Set.of("FIRST", "LAST");

  private final Cursor cursor;
  private final ExpressionParser parser;
  private final TypeNames types;

  Calls(Cursor cursor, ExpressionParser parser) {
    this.cursor = cursor;
    this.parser = parser;
    this.types = new TypeNames(cursor);
  }

  /// The arguments of a function whose name was read.
  Part call(String name, int start) {
    int close = cursor.closing(cursor.at());
    List<Expression> arguments = new ArrayList<>();
    List<String> separators = new ArrayList<>();
    int levels = 0;
    cursor.next();
    if (cursor.is("SELECT") || cursor.is("WITH")) {
      separators.add("");
      boolean numbered = cursor.peek(1).kind() == Kind.HASH;
      String query = textUpTo(close);
      arguments.add(numbered ? new Expression.PlanValue(query) : new Expression.Subquery(query));
    }
    separators.add(separator(name, close));
    while (cursor.at() < close) {
      Part argument = parser.expression(Precedence.NONE);
      arguments.add(argument.value());
      levels = Math.max(levels, argument.depth());
      String separator = separator(name.startsWith("<") ? name : "", close);
      if (separator.isEmpty() && cursor.at() < close) {
        cursor.moveTo(close);
        cursor.next();
        return parser.givenUp(start);
      }
      separators.add(separator);
    }
    if (arguments.isEmpty()) {
      separators = List.of(separators.getFirst());
    }
    cursor.next();
    String after = after();
    return parser.made(new Expression.Call(name, arguments, separators, after), levels, start);
  }

  private String textUpTo(int close) {
    int from = cursor.peek().start();
    cursor.moveTo(close);
    return cursor.since(from);
  }

  /// The words, commas and stars before the next argument.
  private String separator(String name, int close) {
    int from = cursor.at();
    boolean extract = name.equalsIgnoreCase("extract");
    while (cursor.at() < close
        && (separates(extract && cursor.at() == from) || (name.startsWith("<") && lookedUp()))) {
      cursor.next();
    }
    return cursor.between(from, cursor.at());
  }

  /// MySQL's `<index_lookup>(value in table on key where …)`.
  private boolean lookedUp() {
    return cursor.is("ON") || cursor.is("WHERE");
  }

  private boolean separates(boolean field) {
    Token token = cursor.peek();
    boolean star = token.is("*") && cursor.peek(1).is(")");
    return token.is(",")
        || star
        || field
        || token.is("=>")
        || (token.kind() == Kind.WORD
            && BETWEEN.contains(token.word())
            && !cursor.peek(1).is(".")
            && !(CALLABLE.contains(token.word()) && cursor.peek(1).is("(")));
  }

  /// `FILTER (…)`, `OVER (…)`, `WITHIN GROUP (…)`, `IGNORE NULLS` behind a call.
  private String after() {
    int from = cursor.at();
    boolean more = true;
    while (more) {
      more = clause("FILTER") || clause("OVER") || nulls() || within();
    }
    return cursor.between(from, cursor.at());
  }

  private boolean clause(String word) {
    boolean found = cursor.is(word) && (cursor.peek(1).is("(") || cursor.peek(1).isName());
    if (found) {
      cursor.next();
      jump();
    }
    return found;
  }

  private boolean nulls() {
    boolean found = cursor.is("IGNORE", "NULLS") || cursor.is("RESPECT", "NULLS");
    if (found) {
      cursor.next();
      cursor.next();
    }
    return found;
  }

  private boolean within() {
    boolean found = cursor.is("WITHIN", "GROUP");
    if (found) {
      cursor.next();
      cursor.next();
      jump();
    }
    return found;
  }

  private void jump() {
    cursor.moveTo(
        cursor.is("(")
            ? Math.min(cursor.closing(cursor.at()) + 1, cursor.size() - 1)
            : cursor.at() + 1);
  }

  /// A parenthesis: a row where there are several expressions in it.
  ///
  /// @param row whether it is one anyway
  Part list(int start, boolean row) {
    int close = cursor.closing(cursor.at());
    cursor.next();
    List<Expression> found = new ArrayList<>();
    int levels = 0;
    while (cursor.at() < close) {
      Part part = parser.expression(Precedence.NONE);
      found.add(part.value());
      levels = Math.max(levels, part.depth());
      if (!cursor.take(",") && cursor.at() != close) {
        cursor.moveTo(close);
        cursor.next();
        return parser.made(new Expression.Other(inside(cursor.since(start), row)), 0, start);
      }
    }
    cursor.next();
    boolean grouped = !row && found.size() == 1;
    Expression value = grouped ? found.getFirst() : new Expression.Row(found);
    return new Part(value, grouped ? levels : levels + 1, start, cursor.lastEnd(), grouped);
  }

  private static String inside(String text, boolean row) {
    boolean closed = !row && text.length() > 1 && text.endsWith(")");
    return closed ? text.substring(1, text.length() - 1) : text;
  }

  Part cast(int start) {
    cursor.next();
    int close = cursor.closing(cursor.at());
    cursor.next();
    Part operand = parser.expression(Precedence.NONE);
    if (!cursor.take("AS")) {
      return parser.givenUp(start);
    }
    String type = cursor.between(cursor.at(), close);
    cursor.moveTo(close);
    cursor.next();
    return parser.made(new Expression.Cast(operand.value(), type), operand.depth(), start);
  }

  /// `CONVERT(x USING charset)`, `CONVERT(x, type)`.
  Part convert(int start) {
    cursor.next();
    int close = cursor.closing(cursor.at());
    cursor.next();
    Part operand = parser.expression(Precedence.NONE);
    boolean charset = cursor.take("USING");
    if (!charset && !cursor.take(",")) {
      return parser.givenUp(start);
    }
    String type = (charset ? "CHAR CHARACTER SET " : "") + cursor.between(cursor.at(), close);
    cursor.moveTo(close);
    cursor.next();
    return parser.made(new Expression.Cast(operand.value(), type), operand.depth(), start);
  }

  Part caseOf(int start) {
    cursor.next();
    Optional<Expression> operand = Optional.empty();
    int levels = 0;
    if (!cursor.is("WHEN")) {
      Part part = parser.expression(Precedence.NONE);
      operand = Optional.of(part.value());
      levels = part.depth();
    }
    List<Expression.When> whens = new ArrayList<>();
    while (cursor.take("WHEN")) {
      Part condition = parser.expression(Precedence.NONE);
      if (!cursor.take("THEN")) {
        return parser.givenUp(start);
      }
      Part result = parser.expression(Precedence.NONE);
      levels = Math.max(levels, Math.max(condition.depth(), result.depth()));
      whens.add(new Expression.When(condition.value(), result.value()));
    }
    return caseEnd(start, operand, whens, levels);
  }

  private Part caseEnd(
      int start, Optional<Expression> operand, List<Expression.When> whens, int below) {
    Optional<Expression> otherwise = Optional.empty();
    int levels = below;
    if (cursor.take("ELSE")) {
      Part part = parser.expression(Precedence.NONE);
      otherwise = Optional.of(part.value());
      levels = Math.max(levels, part.depth());
    }
    return cursor.take("END")
        ? parser.made(new Expression.Case(operand, whens, otherwise), levels, start)
        : parser.givenUp(start);
  }

  /// `INTERVAL 7 DAY`; the function of that name where no unit follows.
  Part interval(int start) {
    cursor.next();
    Part amount = parser.expression(Precedence.SIGN);
    if (UNITS.contains(cursor.peek().word())) {
      String unit = cursor.next().word();
      return parser.made(new Expression.Interval(amount.value(), unit), amount.depth(), start);
    }
    return parser.givenUp(start);
  }

  /// `MATCH (a, b) AGAINST ('…' IN BOOLEAN MODE)`; servers print it without the first parentheses.
  Part match(int start) {
    cursor.next();
    boolean grouped = cursor.take("(");
    List<Expression> columns = new ArrayList<>();
    do {
      columns.add(parser.expression(Precedence.ANY_OPERATOR).value());
    } while (cursor.take(","));
    if (grouped) {
      cursor.take(")");
    }
    if (!cursor.is("AGAINST", "(")) {
      return parser.givenUp(start);
    }
    cursor.next();
    int close = cursor.closing(cursor.at());
    cursor.next();
    Part pattern = parser.expression(Precedence.ANY_OPERATOR);
    String mode = cursor.between(cursor.at(), close).toLowerCase(java.util.Locale.ROOT);
    cursor.moveTo(close);
    cursor.next();
    return parser.made(
        new Expression.Match(columns, pattern.value(), mode), pattern.depth(), start);
  }

  /// A type behind `::`.
  String type() {
    return types.read();
  }
}
