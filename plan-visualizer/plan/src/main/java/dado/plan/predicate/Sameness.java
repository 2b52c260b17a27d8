package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.expression.ExpressionParser;
import dado.plan.expression.Written;
import dado.schema.model.Engine;
import java.util.List;

/// A condition as it compares with others that say the same in other words: without casts, quotes
/// and the names of tables.
public final class Sameness {
  private final Expression expression;
  private final List<String> forms;

  private Sameness(Expression expression) {
    this.expression = expression;
    this.forms = forms(expression);
  }

  private static List<String> forms(Expression expression) {
    return Shape.of(expression, false).stream().map(Shape::key).toList();
  }

  /// The conjuncts of a condition that a catalog prints.
  public static List<Sameness> conjuncts(Engine engine, String condition) {
    return Written.conjuncts(engine, condition, "WHERE").stream()
        .map(c -> new Sameness(c.expression()))
        .toList();
  }

  /// Whether two texts are the same expression.
  public static boolean same(Engine engine, String one, String other) {
    return one.equals(other)
        || forms(ExpressionParser.parse(engine, one))
            .equals(forms(ExpressionParser.parse(engine, other)));
  }

  /// Whether another condition says the same.
  public boolean says(Expression other) {
    return forms.equals(forms(other));
  }

  /// The column that it says is not NULL; empty where it says anything else.
  public String notNull() {
    return expression instanceof Expression.Is is
            && is.negated()
            && is.test().equals("NULL")
            && is.operand() instanceof Expression.Column column
        ? column.name()
        : "";
  }
}
