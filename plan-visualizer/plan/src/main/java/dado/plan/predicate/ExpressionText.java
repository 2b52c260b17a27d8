package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.expression.Walk;
import dado.schema.model.Engine;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Expressions as people write them: for words, and for indexes on expressions.
public final class ExpressionText {
  private final boolean postgresql;
  private final Function<Expression.Column, String> names;

  private ExpressionText(Engine engine, Function<Expression.Column, String> names) {
    this.postgresql = engine == Engine.POSTGRESQL;
    this.names = names;
  }

  /// The expression's text in the words of an engine, with brackets where they might matter.
  public static String of(Engine engine, Expression expression) {
    return of(engine, expression, ExpressionText::qualified);
  }

  /// The same with columns named in another way.
  public static String of(
      Engine engine, Expression expression, Function<Expression.Column, String> names) {
    return new ExpressionText(engine, names).of(expression);
  }

  private static String qualified(Expression.Column column) {
    return column.relation().isEmpty() ? column.name() : column.relation() + "." + column.name();
  }

  private String of(Expression expression) {
    return switch (expression) {
      case Expression.Column c -> names.apply(c);
      case Expression.Constant c -> c.text();
      case Expression.Parameter p -> p.text();
      case Expression.PlanValue p -> "(" + p.name() + ")";
      case Expression.Subquery s -> "(" + s.text() + ")";
      case Expression.Call c -> c.name() + "(" + list(c.arguments()) + ")" + after(c);
      case Expression.Cast c -> cast(c);
      case Expression.Operation o -> operation(o);
      case Expression.Quantified q ->
          of(q.operand()) + " " + q.operator() + " " + q.quantifier() + " (" + of(q.array()) + ")";
      case Expression.In i ->
          of(i.operand()) + (i.negated() ? " NOT IN (" : " IN (") + list(i.values()) + ")";
      case Expression.Between b ->
          of(b.operand())
              + (b.negated() ? " NOT" : "")
              + " BETWEEN "
              + of(b.low())
              + " AND "
              + of(b.high());
      case Expression.Is i -> of(i.operand()) + (i.negated() ? " IS NOT " : " IS ") + i.test();
      case Expression.Not n -> "NOT (" + of(n.operand()) + ")";
      case Expression.Logical l ->
          l.operands().stream()
              .map(o -> "(" + of(o) + ")")
              .collect(Collectors.joining(" " + l.junction() + " "));
      case Expression.Field f -> "(" + of(f.operand()) + ")." + f.name();
      case Expression.Subscript s -> of(s.operand()) + "[" + s.subscript() + "]";
      case Expression.Collated c -> of(c.operand()) + " COLLATE " + c.collation();
      case Expression.ArrayOf a -> "ARRAY[" + list(a.elements()) + "]";
      case Expression.Row r -> "(" + list(r.fields()) + ")";
      case Expression.Interval i -> "INTERVAL " + of(i.amount()) + " " + i.unit();
      case Expression.Match m ->
          "MATCH (" + list(m.columns()) + ") AGAINST (" + of(m.pattern()) + ")";
      case Expression.Case c -> "CASE (" + list(Walk.parts(c)) + ")";
      case Expression.Other o -> o.text();
    };
  }

  private String operation(Expression.Operation o) {
    if (o.operands().size() == 1) {
      return o.operator() + of(o.operands().getFirst());
    }
    String sides =
        inner(o.operands().getFirst()) + " " + o.operator() + " " + inner(o.operands().get(1));
    return o.operands().size() > 2 ? sides + " ESCAPE " + of(o.operands().get(2)) : sides;
  }

  private String inner(Expression side) {
    return side instanceof Expression.Operation o && o.operands().size() > 1
        ? "(" + of(side) + ")"
        : of(side);
  }

  private String cast(Expression.Cast cast) {
    return postgresql
        ? "(" + of(cast.operand()) + ")::" + cast.type()
        : "CAST(" + of(cast.operand()) + " AS " + cast.type() + ")";
  }

  private String after(Expression.Call call) {
    return call.after().isEmpty() ? "" : " " + call.after();
  }

  private String list(List<Expression> expressions) {
    return expressions.stream().map(this::of).collect(Collectors.joining(", "));
  }
}
