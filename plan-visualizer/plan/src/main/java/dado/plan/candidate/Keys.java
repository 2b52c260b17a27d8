package dado.plan.candidate;

import dado.plan.expression.Expression;
import dado.plan.expression.ExpressionPrinter;
import dado.plan.expression.Expressions;
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

  /// MySQL's multi-valued key.
  String arrayOf(Subject subject) {
    Expression bare = subject.expression();
    while (bare instanceof Expression.Cast cast) {
      bare = cast.operand();
    }
    return "cast(" + text(bare) + " as unsigned array)";
  }
}
