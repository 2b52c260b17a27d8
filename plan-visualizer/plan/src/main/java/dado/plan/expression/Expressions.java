package dado.plan.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/// What is inside of expressions.
public final class Expressions {
  private Expressions() {}

  /// An expression and all inside of it, in the order of the text.
  public static Stream<Expression> all(Expression expression) {
    List<Expression> found = new ArrayList<>();
    Deque<Expression> open = new ArrayDeque<>(List.of(expression));
    while (!open.isEmpty()) {
      Expression next = open.pop();
      found.add(next);
      below(next).reversed().forEach(open::push);
    }
    return found.stream();
  }

  /// The columns in an expression, in the order of the text.
  public static List<Expression.Column> columns(Expression expression) {
    return all(expression)
        .filter(Expression.Column.class::isInstance)
        .map(Expression.Column.class::cast)
        .distinct()
        .toList();
  }

  /// The same expression with each column without its table.
  public static Expression unqualified(Expression expression) {
    return Renaming.columns(expression, c -> new Expression.Column(List.of(), c.name()));
  }

  /// What was not understood in an expression.
  public static List<Expression.Other> others(Expression expression) {
    return all(expression)
        .filter(Expression.Other.class::isInstance)
        .map(Expression.Other.class::cast)
        .toList();
  }

  /// The operands of `AND`; of anything else, itself.
  public static List<Expression> conjuncts(Expression expression) {
    return expression instanceof Expression.Logical all && all.junction() == Expression.Junction.AND
        ? all.operands()
        : List.of(expression);
  }

  /// What stands right inside of an expression.
  public static List<Expression> below(Expression expression) {
    return switch (expression) {
      case Expression.Column _,
          Expression.Constant _,
          Expression.Parameter _,
          Expression.PlanValue _,
          Expression.Subquery _,
          Expression.Other _ ->
          List.of();
      case Expression.Call e -> e.arguments();
      case Expression.Cast e -> List.of(e.operand());
      case Expression.Operation e -> e.operands();
      case Expression.Quantified e -> List.of(e.operand(), e.array());
      case Expression.In e -> with(e.operand(), e.values());
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
      case Expression.Match e -> with(e.pattern(), e.columns());
    };
  }

  private static List<Expression> with(Expression first, List<Expression> rest) {
    List<Expression> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }

  private static List<Expression> arms(Expression.Case e) {
    List<Expression> all = new ArrayList<>(e.operand().stream().toList());
    e.whens().forEach(w -> all.addAll(List.of(w.condition(), w.result())));
    all.addAll(e.otherwise().stream().toList());
    return all;
  }
}
