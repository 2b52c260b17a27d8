package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Span;
import java.util.List;
import java.util.Optional;

/// A condition that a query sets on the rows of one relation.
///
/// @param nodeId the step that checks it
/// @param source the name under which the server prints it ("Filter", "Hash Cond")
/// @param relation the relation whose rows it chooses
/// @param operand a column, or an expression over columns of the relation
/// @param kind what it asks
/// @param operator as printed; empty where there is none
/// @param values what the operand is compared with; none for a test
/// @param partner the other relation whose column it is compared with
/// @param negated whether it asks for the opposite
/// @param text the condition as printed
/// @param inQuery where the query says it; unknown where it says it twice or in other words
public record Predicate(
    int nodeId,
    String source,
    Relation relation,
    Expression operand,
    Kind kind,
    String operator,
    List<Expression> values,
    Optional<Relation> partner,
    boolean negated,
    String text,
    Span inQuery) {

  public Predicate {
    values = List.copyOf(values);
  }

  /// The column; empty where it is hidden in an expression.
  public Optional<String> column() {
    return operand instanceof Expression.Column c ? Optional.of(c.name()) : Optional.empty();
  }

  /// Whether the value is known before the relation's rows are read.
  public boolean isLocal() {
    return partner.isEmpty();
  }

  /// The same at a place of the query.
  Predicate at(Span place) {
    return new Predicate(
        nodeId, source, relation, operand, kind, operator, values, partner, negated, text, place);
  }
}
