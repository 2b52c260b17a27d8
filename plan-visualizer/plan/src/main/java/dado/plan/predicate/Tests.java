package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.expression.Expressions;
import dado.plan.predicate.Predicate.Test;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells how a condition compares.
final class Tests {
  private static final Set<String> DISTANCES =
      Set.of("<->", "<#>", "<=>", "<+>", "<~>", "<%>", "<<->", "<->>", "<<#>>");
  private static final Set<String> SPATIAL =
      Set.of(
          "st_intersects",
          "st_contains",
          "st_within",
          "st_covers",
          "st_coveredby",
          "st_overlaps",
          "mbrcontains",
          "mbrwithin",
          "mbrintersects");

  private final Engine engine;

  Tests(Engine engine) {
    this.engine = engine;
  }

  /// The comparison that a condition is.
  ///
  /// @param negated whether it stands behind `NOT`
  Comparison of(Expression condition, boolean negated) {
    Comparison plain = plain(Functions.unguarded(condition));
    return negated ? negated(plain) : plain;
  }

  private Comparison plain(Expression condition) {
    return switch (condition) {
      case Expression.Operation o when o.operands().size() > 1 -> operation(o);
      case Expression.Is i -> is(i);
      case Expression.In i -> in(i);
      case Expression.Between b ->
          new Comparison(
              b.operand(),
              b.negated() ? Test.DIFFERENT : Test.RANGE,
              b.negated() ? "NOT BETWEEN" : "BETWEEN",
              List.of(b.low(), b.high()));
      case Expression.Quantified q -> quantified(q);
      case Expression.Match m ->
          new Comparison(
              m.columns().size() == 1 ? m.columns().getFirst() : new Expression.Row(m.columns()),
              Test.TEXT_SEARCH,
              "MATCH",
              List.of(m.pattern()));
      case Expression.Call c -> call(c);
      case Expression.Column c -> new Comparison(c, Test.TRUE, "");
      case Expression.Field f -> new Comparison(f, Test.OTHER, "");
      default -> new Comparison(condition, Test.OTHER, "");
    };
  }

  private Comparison operation(Expression.Operation o) {
    String symbol = o.symbol();
    Expression left = o.operands().getFirst();
    Expression right = o.operands().get(1);
    Comparison nested = distance(o, left, right);
    if (nested != null) {
      return nested;
    }
    if (symbol.endsWith("LIKE") || symbol.contains("~~") || symbol.endsWith("GLOB")) {
      return like(symbol, left, right);
    }
    Test test = test(symbol, right);
    return new Comparison(left, test, symbol, List.of(right), turned(test));
  }

  private static Test turned(Test test) {
    return switch (test) {
      case CONTAINS -> Test.CONTAINED;
      case CONTAINED -> Test.CONTAINS;
      default -> test;
    };
  }

  private static @Nullable Comparison distance(
      Expression.Operation o, Expression left, Expression right) {
    boolean near =
        left instanceof Expression.Operation inner
            && DISTANCES.contains(inner.symbol())
            && Set.of("<", "<=").contains(o.symbol());
    if (!near) {
      return null;
    }
    Expression.Operation inner = (Expression.Operation) left;
    return new Comparison(
        inner.operands().getFirst(),
        Test.DISTANCE,
        inner.symbol(),
        List.of(inner.operands().get(1), right));
  }

  private Test test(String symbol, Expression right) {
    return switch (symbol) {
      case "=", "==", "<=>", "IS" -> Test.EQUAL;
      // PostgreSQL cannot search an index for it.
      case "IS NOT DISTINCT FROM" -> engine == Engine.POSTGRESQL ? Test.OTHER : Test.EQUAL;
      case "<", "<=", ">", ">=", "~<~", "~<=~", "~>~", "~>=~" -> Test.RANGE;
      case "<>", "!=", "IS NOT", "IS DISTINCT FROM", "NOT REGEXP", "NOT RLIKE", "!~", "!~*" ->
          Test.DIFFERENT;
      case "@>" -> Test.CONTAINS;
      case "<@" -> Test.CONTAINED;
      case "&&", "&<", "&>", "-|-", "<<|", "|>>" -> Test.OVERLAPS;
      case "<<", ">>" -> engine == Engine.POSTGRESQL ? Test.OVERLAPS : Test.OTHER;
      case "?", "?|", "?&" -> Test.HAS_KEY;
      case "@?" -> Test.JSON_PATH;
      case "@@" -> jsonPath(right) ? Test.JSON_PATH : Test.TEXT_SEARCH;
      case "MATCH" -> Test.TEXT_SEARCH;
      case "~", "~*", "REGEXP", "RLIKE", "SIMILAR TO" -> Test.REGEX;
      case "%", "<%", "%>", "<<%", "%>>" -> engine == Engine.POSTGRESQL ? Test.SIMILAR : Test.OTHER;
      case "MEMBER OF" -> Test.CONTAINED;
      default -> Test.OTHER;
    };
  }

  private static boolean jsonPath(Expression right) {
    return right instanceof Expression.Cast cast && cast.type().equalsIgnoreCase("jsonpath");
  }

  private Comparison like(String symbol, Expression left, Expression right) {
    boolean not = symbol.startsWith("NOT ") || symbol.startsWith("!");
    boolean folds = symbol.endsWith("ILIKE") || symbol.endsWith("*");
    // SQLite's LIKE ignores case unless it is told otherwise; its GLOB never does.
    boolean sqlite = engine == Engine.SQLITE && symbol.endsWith("LIKE");
    boolean prefix = Patterns.prefix(right, symbol.endsWith("GLOB")).length() > 0;
    Test test = prefix && !folds && !sqlite ? Test.PREFIX : Test.PATTERN;
    if (Patterns.isExact(right, symbol.endsWith("GLOB")) && !folds && !sqlite) {
      test = Test.EQUAL;
    }
    return new Comparison(left, not ? Test.DIFFERENT : test, symbol, List.of(right));
  }

  private Comparison is(Expression.Is is) {
    return switch (is.test()) {
      case "NULL" -> new Comparison(is.operand(), is.negated() ? Test.NOT_NULL : Test.NULL, "IS");
      case "TRUE" -> truth(is.operand(), is.negated());
      case "FALSE" -> truth(is.operand(), !is.negated());
      default -> new Comparison(is.operand(), Test.OTHER, "IS " + is.test());
    };
  }

  private Comparison truth(Expression operand, boolean negated) {
    boolean column = operand instanceof Expression.Column;
    return column
        ? new Comparison(operand, negated ? Test.FALSE : Test.TRUE, "IS")
        : of(operand, negated);
  }

  private static Comparison in(Expression.In in) {
    String operator = in.negated() ? "NOT IN" : "IN";
    boolean one = in.values().size() == 1 && !query(in.values().getFirst());
    Test test = one ? Test.EQUAL : Test.IN;
    return new Comparison(
        in.operand(), in.negated() ? Test.DIFFERENT : test, operator, in.values());
  }

  private static boolean query(Expression value) {
    return value instanceof Expression.Subquery || value instanceof Expression.PlanValue;
  }

  private Comparison quantified(Expression.Quantified q) {
    boolean all = q.quantifier().equals("ALL");
    List<Expression> values = List.of(q.array());
    return switch (q.operator()) {
      case "=" ->
          all
              ? new Comparison(q.operand(), Test.OTHER, "= ALL", values)
              : member(q.operand(), q.array());
      case "<>", "!=" ->
          new Comparison(
              q.operand(), all ? Test.DIFFERENT : Test.OTHER, all ? "NOT IN" : "<> ANY", values);
      case "~~", "~~*", "LIKE", "ILIKE" ->
          new Comparison(q.operand(), Test.PATTERN, q.operator() + " ANY", values);
      default ->
          new Comparison(q.operand(), Test.OTHER, q.operator() + " " + q.quantifier(), values);
    };
  }

  /// `x = ANY (array)`: one of several values; where the column is the array, it contains x, but no
  /// index serves that form.
  private static Comparison member(Expression operand, Expression array) {
    boolean inside =
        !Expressions.columns(array).isEmpty() && Expressions.columns(operand).isEmpty();
    return inside
        ? new Comparison(array, Test.OTHER, "= ANY", List.of(operand))
        : new Comparison(operand, Test.IN, "IN", List.of(array));
  }

  private static Comparison call(Expression.Call call) {
    String name = Functions.name(call);
    List<Expression> arguments = call.arguments();
    if (name.equals("any")
        && arguments.size() == 1
        && arguments.getFirst() instanceof Expression.Operation o
        && o.symbol().equals("=")) {
      // What PostgreSQL prints for IN with a hashed subquery.
      return new Comparison(o.operands().getFirst(), Test.IN, "IN", o.operands().subList(1, 2));
    }
    if (arguments.size() < 2) {
      return new Comparison(call, Test.OTHER, name);
    }
    List<Expression> values = arguments.subList(1, 2);
    return switch (name) {
      case "starts_with" ->
          new Comparison(arguments.getFirst(), Test.PREFIX, "starts_with", values);
      case "regexp_like" -> new Comparison(arguments.getFirst(), Test.REGEX, "REGEXP", values);
      case "json_contains" ->
          new Comparison(arguments.getFirst(), Test.CONTAINS, "json_contains", values);
      case "json_overlaps" ->
          new Comparison(arguments.getFirst(), Test.OVERLAPS, "json_overlaps", values);
      default ->
          SPATIAL.contains(name)
              ? new Comparison(arguments.getFirst(), Test.OVERLAPS, name, values)
              : new Comparison(call, Test.OTHER, name.toLowerCase(Locale.ROOT));
    };
  }

  private static Comparison negated(Comparison c) {
    Test test =
        switch (c.test()) {
          case NULL -> Test.NOT_NULL;
          case NOT_NULL -> Test.NULL;
          case TRUE -> Test.FALSE;
          case FALSE -> Test.TRUE;
          case EQUAL, IN, PREFIX, PATTERN, REGEX -> Test.DIFFERENT;
          case DIFFERENT -> denied(c.operator());
          case RANGE -> c.values().size() == 1 ? Test.RANGE : Test.DIFFERENT;
          case CONTAINS,
              CONTAINED,
              OVERLAPS,
              HAS_KEY,
              TEXT_SEARCH,
              JSON_PATH,
              SIMILAR,
              DISTANCE,
              ANY_OF,
              OTHER ->
              Test.OTHER;
        };
    return new Comparison(c.left(), test, "NOT " + c.operator(), c.values());
  }

  private static Test denied(String operator) {
    return switch (operator) {
      case "<>", "!=" -> Test.EQUAL;
      case "NOT IN" -> Test.IN;
      default -> Test.OTHER;
    };
  }
}
