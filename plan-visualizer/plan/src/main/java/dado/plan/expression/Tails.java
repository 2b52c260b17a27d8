package dado.plan.expression;

import dado.plan.expression.Expression.Operation;
import dado.plan.expression.Token.Kind;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what follows an operand: casts, subscripts, operators with their right side, tests.
final class Tails {
  private static final Set<String> PATTERNS =
      Set.of("LIKE", "ILIKE", "GLOB", "REGEXP", "RLIKE", "MATCH");
  private static final Set<String> CHAINED = Set.of("<", "<=");

  private final Cursor cursor;
  private final ExpressionParser parser;
  private final Precedence precedence;
  private final Calls calls;

  Tails(Cursor cursor, ExpressionParser parser, Precedence precedence) {
    this.cursor = cursor;
    this.parser = parser;
    this.precedence = precedence;
    this.calls = new Calls(cursor, parser);
  }

  /// The operand with one thing more; null where nothing follows that binds more strongly than
  /// that.
  @Nullable Part next(Part left, int weakest) {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case MARK -> mark(left, token);
      case OPERATOR -> operator(left, token, weakest);
      case WORD -> word(left, token, weakest);
      case QUOTED, STRING, NUMBER, PARAMETER, ANGLE, HASH, END, ERROR -> null;
    };
  }

  private @Nullable Part mark(Part left, Token token) {
    if (token.is("[")) {
      int open = cursor.at();
      int close = cursor.closing(open);
      cursor.moveTo(close);
      cursor.next();
      String inside = cursor.between(open + 1, close);
      return made(new Expression.Subscript(left.value(), inside), left, left);
    }
    boolean field = token.is(".") && (cursor.peek(1).isName() || cursor.peek(1).is("*"));
    if (!field) {
      return null;
    }
    cursor.next();
    String name = cursor.name(cursor.next());
    return made(new Expression.Field(left.value(), name), left, left);
  }

  private @Nullable Part operator(Part left, Token token, int weakest) {
    if (token.is("::")) {
      cursor.next();
      return made(new Expression.Cast(left.value(), calls.type()), left, left);
    }
    int power = precedence.of(token.word());
    if (power <= Math.max(weakest, Precedence.AND)) {
      return null;
    }
    cursor.next();
    return infix(left, token.word(), power);
  }

  private Part infix(Part left, String operator, int power) {
    Token quantifier = cursor.peek();
    boolean quantified =
        (quantifier.is("ANY") || quantifier.is("ALL") || quantifier.is("SOME"))
            && cursor.peek(1).is("(");
    if (quantified) {
      cursor.next();
      Part array = calls.list(cursor.peek().start(), false);
      return made(
          new Expression.Quantified(left.value(), operator, quantifier.word(), array.value()),
          left,
          array);
    }
    Part right = parser.expression(power);
    return chained(left, operator, right)
        .orElseGet(
            () -> made(new Operation(operator, List.of(left.value(), right.value())), left, right));
  }

  /// MySQL prints the ranges of an index as `(100 <= id <= 120)`.
  private java.util.Optional<Part> chained(Part left, String operator, Part right) {
    boolean mysql = cursor.engine == Engine.MYSQL || cursor.engine == Engine.MARIADB;
    if (mysql
        && !left.grouped()
        && CHAINED.contains(operator)
        && left.value() instanceof Operation first
        && CHAINED.contains(first.operator())) {
      Operation second =
          new Operation(operator, List.of(first.operands().getLast(), right.value()));
      return java.util.Optional.of(
          made(
              new Expression.Logical(Expression.Junction.AND, List.of(first, second)),
              left,
              right));
    }
    return java.util.Optional.empty();
  }

  private @Nullable Part word(Part left, Token token, int weakest) {
    boolean negated = token.is("NOT");
    Token first = negated ? cursor.peek(1) : token;
    int membership = precedence.membership();
    if (membership > weakest) {
      Part member = membership(left, first, negated, membership);
      if (member != null) {
        return member;
      }
    }
    return negated ? notNull(left, weakest) : plain(left, token, weakest);
  }

  private @Nullable Part membership(Part left, Token first, boolean negated, int power) {
    if (first.is("IN") && opens(negated)) {
      skip(negated);
      return in(left, negated);
    }
    if (first.is("BETWEEN")) {
      skip(negated);
      return between(left, negated, power);
    }
    boolean similar = first.is("SIMILAR");
    if (similar || PATTERNS.contains(first.word())) {
      skip(negated);
      String operator = similar ? "SIMILAR TO" : first.word();
      if (similar) {
        cursor.take("TO");
      }
      return pattern(left, (negated ? "NOT " : "") + operator, power);
    }
    return null;
  }

  /// Whether the list of an `IN` follows; in `position(a in b)` none does.
  private boolean opens(boolean negated) {
    Token list = cursor.peek(negated ? 2 : 1);
    return list.is("(")
        || list.kind() == Kind.PARAMETER
        || list.kind() == Kind.ANGLE
        || list.isName();
  }

  private void skip(boolean negated) {
    cursor.next();
    if (negated) {
      cursor.next();
    }
  }

  private Part in(Part left, boolean negated) {
    Part list = parser.expression(Precedence.ANY_OPERATOR);
    boolean several = list.value() instanceof Expression.Row;
    List<Expression> values =
        list.value() instanceof Expression.Row row && several
            ? row.fields()
            : List.of(list.value());
    return made(new Expression.In(left.value(), values, negated), left, list);
  }

  private @Nullable Part between(Part left, boolean negated, int power) {
    if (!cursor.take("SYMMETRIC")) {
      cursor.take("ASYMMETRIC");
    }
    Part low = parser.expression(power);
    if (!cursor.take("AND")) {
      return parser.givenUp(left.start());
    }
    Part high = parser.expression(power);
    Part deeper = low.depth() > high.depth() ? low : high;
    return made(
        new Expression.Between(left.value(), low.value(), high.value(), negated), left, deeper);
  }

  private Part pattern(Part left, String operator, int power) {
    Part right = parser.expression(power);
    List<Expression> operands = new ArrayList<>(List.of(left.value(), right.value()));
    if (cursor.take("ESCAPE")) {
      operands.add(parser.expression(power).value());
    }
    return made(new Operation(operator, operands), left, right);
  }

  private @Nullable Part notNull(Part left, int weakest) {
    if (!cursor.peek(1).is("NULL") || precedence.is() <= weakest) {
      return null;
    }
    cursor.next();
    cursor.next();
    return made(new Expression.Is(left.value(), "NULL", true), left, left);
  }

  private @Nullable Part plain(Part left, Token token, int weakest) {
    return switch (token.word()) {
      case "IS" -> precedence.is() > weakest ? is(left) : null;
      case "ISNULL", "NOTNULL" -> precedence.is() > weakest ? isNull(left, token) : null;
      case "COLLATE" -> Precedence.COLLATION > weakest ? collate(left) : null;
      case "AT" -> Precedence.ZONE > weakest ? zone(left) : null;
      case "OPERATOR" -> cursor.peek(1).is("(") ? qualified(left, weakest) : null;
      case "DIV", "MOD" ->
          Precedence.PRODUCT > weakest ? named(left, token.word(), Precedence.PRODUCT) : null;
      case "OVERLAPS" ->
          Precedence.MEMBERSHIP > weakest ? named(left, "OVERLAPS", Precedence.MEMBERSHIP) : null;
      case "MEMBER", "SOUNDS" ->
          Precedence.COMPARISON > weakest ? twoWords(left, token.word()) : null;
      default -> null;
    };
  }

  private Part named(Part left, String operator, int power) {
    cursor.next();
    return infix(left, operator, power);
  }

  private Part twoWords(Part left, String first) {
    cursor.next();
    String second = cursor.next().word();
    return infix(left, first + " " + second, Precedence.COMPARISON);
  }

  private @Nullable Part qualified(Part left, int weakest) {
    if (Precedence.ANY_OPERATOR <= weakest) {
      return null;
    }
    int from = cursor.at();
    int close = cursor.closing(from + 1);
    cursor.moveTo(close);
    cursor.next();
    return infix(left, cursor.between(from, close + 1), Precedence.ANY_OPERATOR);
  }

  private Part isNull(Part left, Token token) {
    cursor.next();
    return made(new Expression.Is(left.value(), "NULL", token.is("NOTNULL")), left, left);
  }

  private Part is(Part left) {
    cursor.next();
    boolean negated = cursor.take("NOT");
    if (cursor.is("DISTINCT", "FROM")) {
      cursor.next();
      cursor.next();
      return infix(left, negated ? "IS NOT DISTINCT FROM" : "IS DISTINCT FROM", precedence.is());
    }
    Token test = cursor.peek();
    if (Set.of("NULL", "TRUE", "FALSE", "UNKNOWN", "DOCUMENT", "NORMALIZED", "JSON")
        .contains(test.word())) {
      cursor.next();
      String kind =
          test.is("JSON") && cursor.peek().kind() == Kind.WORD && !cursor.atStop()
              ? "JSON " + cursor.next().word()
              : test.word();
      return made(new Expression.Is(left.value(), kind, negated), left, left);
    }
    return infix(left, negated ? "IS NOT" : "IS", precedence.is());
  }

  private Part collate(Part left) {
    cursor.next();
    int from = cursor.at();
    cursor.next();
    while (cursor.is(".") && cursor.peek(1).isName()) {
      cursor.next();
      cursor.next();
    }
    String collation = cursor.between(from, cursor.at());
    return made(new Expression.Collated(left.value(), collation), left, left);
  }

  private @Nullable Part zone(Part left) {
    if (cursor.peek(1).is("LOCAL")) {
      cursor.next();
      cursor.next();
      return made(new Operation("AT LOCAL", List.of(left.value())), left, left);
    }
    if (!cursor.peek(1).is("TIME") || !cursor.peek(2).is("ZONE")) {
      return null;
    }
    cursor.next();
    cursor.next();
    cursor.next();
    return infix(left, "AT TIME ZONE", Precedence.ZONE);
  }

  private Part made(Expression value, Part left, Part right) {
    return parser.made(value, Math.max(left.depth(), right.depth()), left.start());
  }
}
