package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.predicate.Predicate.Test;
import java.util.List;

/// A condition before its sides are told apart: the left is compared with the values on the right.
///
/// @param values what it is compared with; none where the test stands alone
/// @param turned the test with the sides changed; the same where that is not possible
record Comparison(
    Expression left, Test test, String operator, List<Expression> values, Test turned) {

  Comparison(Expression left, Test test, String operator, List<Expression> values) {
    this(left, test, operator, values, test);
  }

  Comparison(Expression left, Test test, String operator) {
    this(left, test, operator, List.of(), test);
  }

  /// Whether the right side may be the subject too.
  boolean turns() {
    return values.size() == 1
        && switch (test) {
          case EQUAL, RANGE, DIFFERENT, CONTAINS, CONTAINED, OVERLAPS, TEXT_SEARCH, SIMILAR -> true;
          case IN,
              NULL,
              NOT_NULL,
              TRUE,
              FALSE,
              PREFIX,
              PATTERN,
              REGEX,
              HAS_KEY,
              JSON_PATH,
              DISTANCE,
              ANY_OF,
              OTHER ->
              false;
        };
  }

  /// With the sides changed.
  Comparison turnedAround() {
    return new Comparison(values.getFirst(), turned, mirrored(operator), List.of(left), test);
  }

  private static String mirrored(String operator) {
    return switch (operator) {
      case "<" -> ">";
      case ">" -> "<";
      case "<=" -> ">=";
      case ">=" -> "<=";
      case "@>" -> "<@";
      case "<@" -> "@>";
      case "<<" -> ">>";
      case ">>" -> "<<";
      default -> operator;
    };
  }
}
