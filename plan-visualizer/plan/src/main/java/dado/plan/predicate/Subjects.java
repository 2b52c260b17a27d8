package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.expression.ExpressionPrinter;
import dado.plan.expression.Expressions;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Tells the column in a compared expression from what is wrapped around it.
final class Subjects {
  /// Types that PostgreSQL casts a text column to without changing it, to compare it.
  private static final Set<String> TEXTS = Set.of("text", "character varying", "bpchar", "varchar");

  private final Engine engine;
  private final Typing typing;

  Subjects(Engine engine, Typing typing) {
    this.engine = engine;
    this.typing = typing;
  }

  /// The subject that an expression of one relation is.
  Subject of(Expression printed, String alias) {
    Expression expression = Functions.unguarded(printed);
    if (expression instanceof Expression.Cast cast && relabels(cast, alias)) {
      Expression.Column column = (Expression.Column) cast.operand();
      return new Subject(column, List.of(column.name()), List.of(), cast.type());
    }
    List<String> columns =
        Expressions.columns(expression).stream()
            .map(Expression.Column::name)
            .filter(n -> !n.equals("*"))
            .distinct()
            .toList();
    return new Subject(expression, columns, wrapping(expression), "");
  }

  private boolean relabels(Expression.Cast cast, String alias) {
    return engine == Engine.POSTGRESQL
        && cast.operand() instanceof Expression.Column column
        && TEXTS.contains(base(cast.type()))
        && typing.mayBeText(alias, column.name());
  }

  private static String base(String type) {
    int open = type.indexOf('(');
    return (open < 0 ? type : type.substring(0, open)).strip().toLowerCase(Locale.ROOT);
  }

  private List<String> wrapping(Expression expression) {
    List<String> around = new ArrayList<>();
    Optional<Expression> inner = Optional.of(expression);
    while (inner.isPresent() && !(inner.get() instanceof Expression.Column)) {
      around.add(word(inner.get()));
      inner = inside(inner.get());
    }
    return around;
  }

  /// The part of an expression that holds its first column.
  private static Optional<Expression> inside(Expression expression) {
    return Expressions.below(expression).stream()
        .filter(e -> !Expressions.columns(e).isEmpty())
        .findFirst();
  }

  private String word(Expression expression) {
    return switch (expression) {
      case Expression.Call c -> Functions.name(c);
      case Expression.Cast c -> "cast to " + c.type();
      case Expression.Operation o -> o.symbol();
      case Expression.Collated c -> "collate " + c.collation();
      case Expression.Subscript _ -> "[]";
      case Expression.Case _ -> "case";
      case Expression.Row _ -> "row";
      case Expression.Field f -> "." + f.name();
      case Expression.Column c -> c.name();
      case Expression.Constant _,
          Expression.Parameter _,
          Expression.PlanValue _,
          Expression.Subquery _,
          Expression.Quantified _,
          Expression.In _,
          Expression.Between _,
          Expression.Is _,
          Expression.Not _,
          Expression.Logical _,
          Expression.ArrayOf _,
          Expression.Interval _,
          Expression.Match _,
          Expression.Other _ ->
          ExpressionPrinter.print(engine, expression);
    };
  }

  /// What is known of the types of columns.
  @FunctionalInterface
  interface Typing {
    /// Whether a column may be a text, so that a cast to text changes nothing.
    boolean mayBeText(String alias, String column);
  }
}
