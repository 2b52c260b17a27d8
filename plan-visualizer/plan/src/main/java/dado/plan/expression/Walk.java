package dado.plan.expression;

import dado.plan.expression.Expression.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is inside of expressions.
public final class Walk {
  private Walk() {}

  /// The parts of an expression, one level down, in their order.
  public static List<Expression> parts(Expression expression) {
    return switch (expression) {
      case Expression.Call e -> e.arguments();
      case Expression.Cast e -> List.of(e.operand());
      case Expression.Operation e -> e.operands();
      case Expression.Quantified e -> List.of(e.operand(), e.array());
      case Expression.In e -> Stream.concat(Stream.of(e.operand()), e.values().stream()).toList();
      case Expression.Between e -> List.of(e.operand(), e.low(), e.high());
      case Expression.Is e -> List.of(e.operand());
      case Expression.Not e -> List.of(e.operand());
      case Expression.Logical e -> e.operands();
      case Expression.Case e -> arms(e);
      case Expression.Row e -> e.fields();
      case Expression.ArrayOf e -> e.elements();
      case Expression.Subscript e -> List.of(e.operand());
      case Expression.Field e -> List.of(e.operand());
      case Expression.Collated e -> List.of(e.operand());
      case Expression.Interval e -> List.of(e.amount());
      case Expression.Match e ->
          Stream.concat(e.columns().stream(), Stream.of(e.pattern())).toList();
      case Column _,
          Expression.Constant _,
          Expression.Parameter _,
          Expression.PlanValue _,
          Expression.Subquery _,
          Expression.Other _ ->
          List.of();
    };
  }

  private static List<Expression> arms(Expression.Case choice) {
    List<Expression> parts = new ArrayList<>(choice.operand().stream().toList());
    for (Expression.When when : choice.whens()) {
      parts.add(when.condition());
      parts.add(when.result());
    }
    choice.otherwise().ifPresent(parts::add);
    return parts;
  }

  /// The expression and all that is inside of it.
  public static List<Expression> all(Expression expression) {
    List<Expression> found = new ArrayList<>(List.of(expression));
    for (int i = 0; i < found.size(); i++) {
      found.addAll(parts(found.get(i)));
    }
    return found;
  }

  /// The columns that it mentions.
  public static List<Column> columns(Expression expression) {
    return all(expression).stream()
        .filter(Column.class::isInstance)
        .map(Column.class::cast)
        .toList();
  }

  /// Whether a part of it was not understood.
  public static boolean isWhole(Expression expression) {
    return all(expression).stream().noneMatch(Expression.Other.class::isInstance);
  }

  /// Without casts, collations, one-argument rows and MySQL's caches around it.
  public static Expression bare(Expression expression) {
    Expression found = expression;
    while (true) {
      Expression inside =
          switch (found) {
            case Expression.Cast e -> e.operand();
            case Expression.Collated e -> e.operand();
            case Expression.Call e when isCache(e) -> e.arguments().getFirst();
            default -> found;
          };
      if (inside.equals(found)) {
        return found;
      }
      found = inside;
    }
  }

  private static boolean isCache(Expression.Call call) {
    return call.name().equals("<cache>") && call.arguments().size() == 1;
  }

  /// The conditions that all must hold: the parts of an outermost `AND`.
  public static List<Expression> conjuncts(Expression condition) {
    return condition instanceof Expression.Logical l && l.junction() == Expression.Junction.AND
        ? l.operands()
        : List.of(condition);
  }
}
