package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.expression.Walk;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A condition taken apart: what is compared, how, and with what.
///
/// @param left what is compared
/// @param right what it is compared with; the sides may change places where `operator` compares
record Comparing(
    Kind kind, String operator, Expression left, List<Expression> right, boolean negated) {
  private static final Map<String, String> TURNED =
      Map.of(
          "=", "=", "<", ">", ">", "<", "<=", ">=", ">=", "<=", "<>", "<>", "!=", "!=", "<=>",
          "<=>");

  private static final Set<String> LIKE = Set.of("LIKE", "~~", "GLOB");
  private static final Set<String> LOOSE =
      Set.of("ILIKE", "~~*", "~", "~*", "REGEXP", "RLIKE", "SIMILAR", "^@");
  private static final Set<String> INSIDE =
      Set.of("@>", "<@", "&&", "?", "?|", "?&", "MEMBER", "@?", "<<", ">>", "-|-");
  private static final Set<String> NEAR = Set.of("<->", "<#>", "<=>", "<+>");

  static Comparing of(Expression condition) {
    return switch (condition) {
      case Expression.Not n -> of(n.operand()).opposite();
      case Expression.Operation o -> operation(o);
      case Expression.In i ->
          new Comparing(
              i.negated() ? Kind.INEQUALITY : Kind.LIST,
              "IN",
              i.operand(),
              i.values(),
              i.negated());
      case Expression.Between b ->
          new Comparing(
              b.negated() ? Kind.OTHER : Kind.RANGE,
              "BETWEEN",
              b.operand(),
              List.of(b.low(), b.high()),
              b.negated());
      case Expression.Is i -> test(i);
      case Expression.Quantified q -> quantified(q);
      case Expression.Match m ->
          new Comparing(
              Kind.FULL_TEXT,
              "MATCH",
              new Expression.Row(m.columns()),
              List.of(m.pattern()),
              false);
      case Expression.Column c -> new Comparing(Kind.TRUTH, "", c, List.of(), false);
      default -> new Comparing(Kind.OTHER, "", condition, List.of(), false);
    };
  }

  private Comparing opposite() {
    Kind other =
        switch (kind) {
          case EQUALITY, LIST -> Kind.INEQUALITY;
          case NULL_TEST, TRUTH -> kind;
          case RANGE, PREFIX, PATTERN, CONTAINMENT, FULL_TEXT, NEAREST, INEQUALITY, OTHER ->
              Kind.OTHER;
        };
    return new Comparing(other, operator, left, right, !negated);
  }

  private static Comparing test(Expression.Is is) {
    Kind kind =
        is.test().equals("NULL")
            ? Kind.NULL_TEST
            : is.test().equals("UNKNOWN") ? Kind.OTHER : Kind.TRUTH;
    boolean negated = is.negated() != is.test().equals("FALSE");
    return new Comparing(kind, "IS " + is.test(), is.operand(), List.of(), negated);
  }

  private static Comparing quantified(Expression.Quantified q) {
    boolean any = !q.quantifier().equals("ALL");
    boolean equal = q.operator().equals("=");
    Kind kind =
        any && equal ? Kind.LIST : !any && isUnequal(q.operator()) ? Kind.INEQUALITY : Kind.OTHER;
    Expression operand = q.operand();
    boolean element = any && equal && Walk.columns(q.operand()).isEmpty();
    return element
        ? new Comparing(Kind.CONTAINMENT, "= ANY", q.array(), List.of(operand), false)
        : new Comparing(
            kind, q.operator() + " " + q.quantifier(), operand, List.of(q.array()), !any);
  }

  private static Comparing operation(Expression.Operation o) {
    if (o.operands().size() < 2) {
      boolean not = o.operator().equals("!") && !o.operands().isEmpty();
      return not
          ? of(o.operands().getFirst()).opposite()
          : new Comparing(Kind.OTHER, "", o, List.of(), false);
    }
    String symbol = o.symbol();
    boolean negated = symbol.startsWith("NOT ") || symbol.startsWith("!~");
    Expression left = o.operands().getFirst();
    List<Expression> right = o.operands().subList(1, o.operands().size());
    Kind kind = negated ? Kind.OTHER : kind(symbol.toUpperCase(Locale.ROOT), right.getFirst());
    return new Comparing(kind, symbol, left, right, negated);
  }

  private static Kind kind(String symbol, Expression value) {
    return switch (symbol) {
      case "=", "==", "IS NOT DISTINCT FROM", "IS" -> Kind.EQUALITY;
      case "<", ">", "<=", ">=" -> Kind.RANGE;
      case "<>", "!=", "IS DISTINCT FROM", "IS NOT" -> Kind.INEQUALITY;
      case "@@", "@@@" -> Kind.FULL_TEXT;
      default -> special(symbol, value);
    };
  }

  private static Kind special(String symbol, Expression value) {
    if (LIKE.contains(symbol)) {
      return isPrefix(value) ? Kind.PREFIX : Kind.PATTERN;
    }
    if (LOOSE.contains(symbol)) {
      return symbol.equals("^@") ? Kind.PREFIX : Kind.PATTERN;
    }
    if (INSIDE.contains(symbol)) {
      return Kind.CONTAINMENT;
    }
    return NEAR.contains(symbol) ? Kind.NEAREST : Kind.OTHER;
  }

  private static boolean isPrefix(Expression value) {
    return Walk.bare(value) instanceof Expression.Constant c
        && !c.value().isEmpty()
        && "%_*?[".indexOf(c.value().charAt(0)) < 0;
  }

  private static boolean isUnequal(String operator) {
    return operator.equals("<>") || operator.equals("!=");
  }

  /// The same with its sides changed; empty where that would change what it says.
  Optional<Comparing> turned() {
    String turned = TURNED.getOrDefault(operator, "");
    return turned.isEmpty() || right.size() != 1
        ? Optional.empty()
        : Optional.of(new Comparing(kind, turned, right.getFirst(), List.of(left), negated));
  }
}
