package dado.plan.expression;

import java.util.List;
import java.util.function.UnaryOperator;

/// Expressions with other columns.
final class Renaming {
  private Renaming() {}

  static Expression columns(Expression expression, UnaryOperator<Expression.Column> change) {
    UnaryOperator<Expression> same = e -> columns(e, change);
    return switch (expression) {
      case Expression.Column e -> change.apply(e);
      case Expression.Constant _,
          Expression.Parameter _,
          Expression.PlanValue _,
          Expression.Subquery _,
          Expression.Other _ ->
          expression;
      case Expression.Call e ->
          new Expression.Call(e.name(), all(e.arguments(), same), e.separators(), e.after());
      case Expression.Cast e -> new Expression.Cast(same.apply(e.operand()), e.type());
      case Expression.Operation e ->
          new Expression.Operation(e.operator(), all(e.operands(), same));
      case Expression.Quantified e ->
          new Expression.Quantified(
              same.apply(e.operand()), e.operator(), e.quantifier(), same.apply(e.array()));
      case Expression.In e ->
          new Expression.In(same.apply(e.operand()), all(e.values(), same), e.negated());
      case Expression.Between e ->
          new Expression.Between(
              same.apply(e.operand()), same.apply(e.low()), same.apply(e.high()), e.negated());
      case Expression.Is e -> new Expression.Is(same.apply(e.operand()), e.test(), e.negated());
      case Expression.Not e -> new Expression.Not(same.apply(e.operand()));
      case Expression.Logical e -> new Expression.Logical(e.junction(), all(e.operands(), same));
      case Expression.Case e -> caseOf(e, same);
      case Expression.Row e -> new Expression.Row(all(e.fields(), same));
      case Expression.ArrayOf e -> new Expression.ArrayOf(all(e.elements(), same));
      case Expression.Subscript e ->
          new Expression.Subscript(same.apply(e.operand()), e.subscript());
      case Expression.Field e -> new Expression.Field(same.apply(e.operand()), e.name());
      case Expression.Collated e -> new Expression.Collated(same.apply(e.operand()), e.collation());
      case Expression.Interval e -> new Expression.Interval(same.apply(e.amount()), e.unit());
      case Expression.Match e ->
          new Expression.Match(all(e.columns(), same), same.apply(e.pattern()), e.mode());
    };
  }

  private static List<Expression> all(List<Expression> parts, UnaryOperator<Expression> change) {
    return parts.stream().map(change).toList();
  }

  private static Expression caseOf(Expression.Case e, UnaryOperator<Expression> change) {
    return new Expression.Case(
        e.operand().map(change),
        e.whens().stream()
            .map(w -> new Expression.When(change.apply(w.condition()), change.apply(w.result())))
            .toList(),
        e.otherwise().map(change));
  }
}
