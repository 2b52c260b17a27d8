package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.expression.Walk;
import java.util.List;
import java.util.Locale;

/// Casts of PostgreSQL that change nothing.
///
/// Every comparison of a `varchar` is printed as one of `text`: `(email)::text = 'x'::text`. That
/// is not what hides a column; `(id)::text = '5'::text` is. Without the column's type the value
/// decides: nobody keeps words in a number.
final class Relabels {
  private Relabels() {}

  /// The operand without the casts that hide nothing.
  static Expression plain(Expression operand, List<Expression> values) {
    if (operand instanceof Expression.Cast cast
        && cast.type().toLowerCase(Locale.ROOT).equals("text")
        && Walk.bare(cast) instanceof Expression.Column column
        && values.stream().noneMatch(Relabels::isNumber)) {
      return column;
    }
    return operand instanceof Expression.Collated c && c.operand() instanceof Expression.Column
        ? c.operand()
        : operand;
  }

  private static boolean isNumber(Expression value) {
    return Walk.bare(value) instanceof Expression.Constant c
        && !c.value().isEmpty()
        && c.value().chars().allMatch(d -> Character.isDigit(d) || d == '.' || d == '-');
  }
}
