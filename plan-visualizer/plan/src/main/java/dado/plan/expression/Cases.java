package dado.plan.expression;

import dado.plan.expression.Tokens.Misread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `CASE … END`.
final class Cases {
  private final ExpressionParser parser;
  private final Tokens tokens;

  Cases(ExpressionParser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  Expression read() throws Misread {
    tokens.expect("CASE");
    Optional<Expression> operand =
        tokens.is("WHEN") ? Optional.empty() : Optional.of(parser.condition());
    List<Expression.When> whens = new ArrayList<>();
    while (tokens.skip("WHEN")) {
      Expression condition = parser.condition();
      tokens.expect("THEN");
      whens.add(new Expression.When(condition, parser.condition()));
    }
    Optional<Expression> otherwise =
        tokens.skip("ELSE") ? Optional.of(parser.condition()) : Optional.empty();
    tokens.expect("END");
    return new Expression.Case(operand, whens, otherwise);
  }
}
