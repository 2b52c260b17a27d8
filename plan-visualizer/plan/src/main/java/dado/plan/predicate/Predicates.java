package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Query;
import java.util.List;

/// What a plan's conditions ask of its tables.
///
/// @param all in the order of the plan; what several steps check stands once
/// @param unread what was not understood, or cannot be tied to a table
public record Predicates(List<Predicate> all, List<Unread> unread) {

  public Predicates {
    all = List.copyOf(all);
    unread = List.copyOf(unread);
  }

  /// A condition, or a part of one, that says nothing about a table.
  ///
  /// @param nodeId the step that checks it; 0 where it was read from the query's text
  /// @param source the name that the server gives the condition
  /// @param text as printed
  /// @param reason why, as a sentence
  public record Unread(int nodeId, String source, String text, String reason) {}

  /// The predicates of a plan, from its conditions and, where the server prints none (SQLite, plans
  /// in tables), from the query's text.
  public static Predicates of(Query query) {
    return of(query, KnownColumns.NONE);
  }

  /// The predicates of a plan.
  ///
  /// @param known what is known of the tables besides
  public static Predicates of(Query query, KnownColumns known) {
    return new PlanConditions(query, known).read();
  }

  /// Those on a relation.
  public List<Predicate> on(Relation relation) {
    return all.stream().filter(p -> p.relation().alias().equals(relation.alias())).toList();
  }

  /// The relations, in the order of the plan.
  public List<Relation> relations() {
    return all.stream().map(Predicate::relation).distinct().toList();
  }

  static Unread unread(int nodeId, String source, Expression.Other other) {
    return new Unread(nodeId, source, other.text(), "Dado does not understand it.");
  }
}
