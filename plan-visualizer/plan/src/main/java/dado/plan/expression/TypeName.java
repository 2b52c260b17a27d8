package dado.plan.expression;

import dado.plan.expression.Token.Kind;
import dado.plan.expression.Tokens.Misread;
import java.util.Set;

/// Reads the name of a type behind `::`: words, a schema, a length, brackets.
final class TypeName {
  /// Words that go on with the name of a type.
  private static final Set<String> MORE =
      Set.of(
          "PRECISION",
          "VARYING",
          "WITH",
          "WITHOUT",
          "TIME",
          "ZONE",
          "TO",
          "YEAR",
          "MONTH",
          "DAY",
          "HOUR",
          "MINUTE",
          "SECOND");

  private TypeName() {}

  static String read(Tokens tokens) throws Misread {
    int start = tokens.offset();
    if (!tokens.next().isName()) {
      throw new Misread();
    }
    while (tokens.is(".") && tokens.ahead(1).isName()) {
      tokens.next();
      tokens.next();
    }
    while (goesOn(tokens)) {
      Token token = tokens.next();
      if (token.is("(")) {
        tokens.untilClosed();
      } else if (token.is("[")) {
        tokens.next();
      }
    }
    return tokens.from(start);
  }

  private static boolean goesOn(Tokens tokens) {
    if (tokens.is("[")) {
      return tokens.ahead(1).is("]");
    }
    return tokens.is("(")
        || (tokens.peek().kind() == Kind.WORD && MORE.contains(tokens.peek().word()));
  }
}
