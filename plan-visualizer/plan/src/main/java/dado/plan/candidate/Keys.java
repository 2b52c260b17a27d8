package dado.plan.candidate;

import dado.plan.expression.Expression;
import dado.plan.expression.ExpressionPrinter;
import dado.plan.expression.Expressions;
import dado.plan.predicate.Comparand;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Subject;
import dado.schema.model.Engine;
import dado.schema.model.Index;

/// Keys of indexes as SQL.
record Keys(Engine engine) {

  /// A column, or an expression over columns.
  Index.Key of(Subject subject, String qualifiers) {
    return subject.isColumn()
        ? new Index.Key(subject.column(), false, false, qualifiers)
        : new Index.Key(text(subject.expression()), true, false, qualifiers);
  }

  /// An expression as SQL, the columns without their table.
  String text(Expression expression) {
    return ExpressionPrinter.print(engine, Expressions.unqualified(expression));
  }

  /// MySQL's multi-valued key: of numbers unless the values are known to be texts.
  String arrayOf(Predicate p) {
    Expression bare = p.subject().expression();
    while (bare instanceof Expression.Cast cast) {
      bare = cast.operand();
    }
    boolean texts =
        p.comparand() instanceof Comparand.Known k && k.values().stream().anyMatch(Keys::isText);
    return "cast(" + text(bare) + (texts ? " as char(64) array)" : " as unsigned array)");
  }

  private static boolean isText(String value) {
    return value.chars().anyMatch(c -> "0123456789[], ".indexOf(c) < 0);
  }
}
