package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.expression.Expressions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A condition in a form in which what a server prints and what people write look alike: no casts,
/// no quotes, one word for each operator, the sides of comparisons in one order.
///
/// @param key the form
/// @param qualifiers the tables or aliases before its columns, in the form's order; empty where a
///   column has none
record Shape(String key, List<String> qualifiers) {

  Shape {
    qualifiers = List.copyOf(qualifiers);
  }

  /// The forms of a condition: two for a `BETWEEN`, which PostgreSQL prints as two comparisons.
  ///
  /// @param loose whether all values look alike
  static List<Shape> of(Expression printed, boolean loose) {
    Expression condition = Functions.unguarded(printed);
    if (condition instanceof Expression.Between b && !b.negated()) {
      return List.of(
          comparison(">=", b.operand(), b.low(), loose),
          comparison("<=", b.operand(), b.high(), loose));
    }
    if (condition instanceof Expression.Operation o
        && o.symbol().equals("=")
        && o.operands().getFirst() instanceof Expression.Row left
        && o.operands().get(1) instanceof Expression.Row right
        && left.fields().size() == right.fields().size()
        && !left.fields().isEmpty()) {
      return rows(left, right, loose);
    }
    return List.of(shape(condition, loose));
  }

  private static boolean isDate(Expression.Call call) {
    return Functions.name(call).equals("date") && call.arguments().size() == 1;
  }

  private static List<Shape> rows(Expression.Row left, Expression.Row right, boolean loose) {
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < left.fields().size(); i++) {
      shapes.add(comparison("=", left.fields().get(i), right.fields().get(i), loose));
    }
    return shapes;
  }

  private static Shape shape(Expression printed, boolean loose) {
    Expression e = Functions.unguarded(printed);
    Optional<List<String>> constants = constants(e);
    if (constants.isPresent()) {
      return new Shape(loose ? "?" : values(constants.get()), List.of());
    }
    return switch (e) {
      case Expression.Column c -> new Shape(lower(c.name()), List.of(lower(c.relation())));
      case Expression.Constant c -> new Shape(loose ? "?" : Values.normal(c.value()), List.of());
      case Expression.Parameter _ -> new Shape("?", List.of());
      case Expression.PlanValue _, Expression.Subquery _ -> new Shape("?query", List.of());
      case Expression.Field f when f.operand() instanceof Expression.PlanValue ->
          new Shape("?query", List.of());
      case Expression.Cast c -> shape(c.operand(), loose);
      case Expression.Collated c -> shape(c.operand(), loose);
      case Expression.Operation o when o.operands().size() > 1 -> operation(o, loose);
      case Expression.In in -> in(in, loose);
      case Expression.Quantified q -> quantified(q, loose);
      case Expression.Is is ->
          joined((is.negated() ? "is not " : "is ") + is.test(), List.of(is.operand()), loose);
      case Expression.Not not -> not(not, loose);
      case Expression.Logical all -> joined(all.junction().name(), all.operands(), loose);
      // MySQL prints DATE(…) as a cast.
      case Expression.Call call when isDate(call) -> shape(call.arguments().getFirst(), loose);
      case Expression.Call call -> joined(Functions.name(call), call.arguments(), loose);
      default -> joined(e.getClass().getSimpleName(), Expressions.below(e), loose);
    };
  }

  private static Optional<List<String>> constants(Expression e) {
    boolean list =
        e instanceof Expression.ArrayOf
            || (e instanceof Expression.Cast c && c.type().endsWith("[]"));
    return list ? Comparands.constants(e) : Optional.empty();
  }

  private static String values(List<String> values) {
    return values.stream().map(Values::normal).sorted().collect(Collectors.joining(",", "[", "]"));
  }

  private static Shape operation(Expression.Operation o, boolean loose) {
    return comparison(o.symbol(), o.operands().getFirst(), o.operands().get(1), loose);
  }

  private static Shape comparison(String symbol, Expression left, Expression right, boolean loose) {
    Shape one = shape(left, loose);
    Shape other = shape(right, loose);
    String operator = operator(symbol);
    return switch (operator) {
      case ">" -> both("<", other, one);
      case ">=" -> both("<=", other, one);
      case "=", "<>", "&&" -> {
        List<Shape> sides =
            Stream.of(one, other)
                .sorted(
                    Comparator.comparing(Shape::key).thenComparing(s -> s.qualifiers().toString()))
                .toList();
        yield both(operator, sides.getFirst(), sides.getLast());
      }
      default -> both(operator, one, other);
    };
  }

  private static String operator(String symbol) {
    return switch (symbol) {
      case "~~" -> "LIKE";
      case "!~~" -> "NOT LIKE";
      case "~~*" -> "ILIKE";
      case "!~~*" -> "NOT ILIKE";
      case "!=" -> "<>";
      case "==" -> "=";
      case "RLIKE" -> "REGEXP";
      default -> symbol;
    };
  }

  private static Shape both(String operator, Shape left, Shape right) {
    List<String> qualifiers = new ArrayList<>(left.qualifiers());
    qualifiers.addAll(right.qualifiers());
    return new Shape(operator + "(" + left.key() + "," + right.key() + ")", qualifiers);
  }

  private static Shape in(Expression.In in, boolean loose) {
    List<Expression> values = in.values();
    Shape operand = shape(in.operand(), loose);
    boolean single = values.size() == 1;
    Shape only = single ? shape(values.getFirst(), loose) : new Shape("", List.of());
    if (single && !only.key().equals("?query")) {
      return comparison(in.negated() ? "<>" : "=", in.operand(), values.getFirst(), loose);
    }
    List<String> known = new ArrayList<>();
    for (Expression value : values) {
      known.add(shape(value, loose).key());
    }
    String list =
        single ? only.key() : known.stream().sorted().collect(Collectors.joining(",", "[", "]"));
    return both(
        in.negated() ? "not in" : "in",
        operand,
        new Shape(loose && !single ? "?" : list, List.of()));
  }

  private static Shape quantified(Expression.Quantified q, boolean loose) {
    String operator =
        switch (q.operator() + " " + q.quantifier()) {
          case "= ANY", "= SOME" -> "in";
          case "<> ALL" -> "not in";
          default -> q.operator() + " " + q.quantifier();
        };
    return both(operator, shape(q.operand(), loose), shape(q.array(), loose));
  }

  /// `NOT (ANY (x = (hashed SubPlan 1).col1))` is what becomes of `x NOT IN (SELECT …)`.
  private static Shape not(Expression.Not not, boolean loose) {
    if (not.operand() instanceof Expression.Call any
        && Functions.name(any).equals("any")
        && any.arguments().size() == 1
        && any.arguments().getFirst() instanceof Expression.Operation o
        && o.operands().size() > 1) {
      return both(
          "not in", shape(o.operands().getFirst(), loose), shape(o.operands().get(1), loose));
    }
    if (not.operand() instanceof Expression.Operation o && o.symbol().equals("IS DISTINCT FROM")) {
      return comparison(
          "IS NOT DISTINCT FROM", o.operands().getFirst(), o.operands().get(1), loose);
    }
    if (not.operand() instanceof Expression.In in) {
      return in(new Expression.In(in.operand(), in.values(), !in.negated()), loose);
    }
    if (not.operand() instanceof Expression.Is is) {
      return shape(new Expression.Is(is.operand(), is.test(), !is.negated()), loose);
    }
    return joined("not", List.of(not.operand()), loose);
  }

  private static Shape joined(String word, List<Expression> parts, boolean loose) {
    List<String> keys = new ArrayList<>();
    List<String> qualifiers = new ArrayList<>();
    for (Expression part : parts) {
      for (Shape shape : of(part, loose)) {
        keys.add(shape.key());
        qualifiers.addAll(shape.qualifiers());
      }
    }
    return new Shape(word + "(" + String.join(",", keys) + ")", qualifiers);
  }

  /// Whether both may speak of the same tables: names that are missing fit all, and PostgreSQL
  /// numbers aliases that repeat.
  boolean fits(Shape other) {
    if (!key.equals(other.key) || qualifiers.size() != other.qualifiers.size()) {
      return false;
    }
    return fit(qualifiers, other.qualifiers)
        || (isSymmetric() && fit(qualifiers.reversed(), other.qualifiers));
  }

  /// Whether it compares two columns of one name for equality.
  private boolean isSymmetric() {
    int half = (key.length() - 4) / 2;
    return qualifiers.size() == 2
        && key.startsWith("=(")
        && key.length() == 4 + 2 * half
        && key.regionMatches(2, key, 3 + half, half);
  }

  private static boolean fit(List<String> some, List<String> others) {
    for (int i = 0; i < some.size(); i++) {
      if (!fit(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fit(String one, String other) {
    return one.isEmpty()
        || other.isEmpty()
        || one.equals(other)
        || Values.unnumbered(one).equals(other)
        || Values.unnumbered(other).equals(one);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
