package dado.plan.candidate;

import dado.plan.expression.Expression;
import dado.plan.predicate.ExpressionText;
import dado.plan.predicate.Kind;
import dado.plan.predicate.Predicate;
import dado.schema.model.Engine;
import java.util.List;
import java.util.stream.Collectors;

/// The conditions of partial indexes.
final class PartialCondition {
  private PartialCondition() {}

  /// A predicate as the condition of an index; empty where it is none.
  static String of(Engine engine, Predicate predicate, Key key) {
    String operand = ExpressionText.of(engine, predicate.operand(), c -> key.quoted(c.name()));
    if (predicate.kind() == Kind.NULL_TEST) {
      return operand + (predicate.negated() ? " IS NOT NULL" : " IS NULL");
    }
    if (predicate.kind() == Kind.TRUTH) {
      return predicate.negated() ? "NOT " + operand : operand;
    }
    return predicate.kind() == Kind.INEQUALITY ? unequal(engine, predicate, operand) : "";
  }

  private static String unequal(Engine engine, Predicate predicate, String operand) {
    String values =
        predicate.values().stream()
            .map(v -> ExpressionText.of(engine, v))
            .collect(Collectors.joining(", "));
    List<Expression> all = predicate.values();
    if (predicate.operator().endsWith(" ALL")) {
      return operand + " <> ALL (" + values + ")";
    }
    return all.size() == 1 && !predicate.operator().equals("IN")
        ? operand + " <> " + values
        : operand + " NOT IN (" + values + ")";
  }
}
