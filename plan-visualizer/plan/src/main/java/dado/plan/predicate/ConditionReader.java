package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.expression.Expression.Junction;
import dado.plan.expression.ExpressionPrinter;
import dado.plan.expression.Expressions;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Span;
import dado.plan.predicate.Predicate.Test;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Reads conditions as predicates, one for each table that a condition speaks of.
final class ConditionReader {
  private final Engine engine;
  private final Map<String, Relation> relations;
  private final Function<Expression.Column, String> owner;
  private final Tests tests;
  private final Comparands comparands;
  private final Subjects subjects;

  /// @param relations the tables, by their aliases
  /// @param owner the alias of the table that a column belongs to; empty for none of them
  ConditionReader(
      Engine engine,
      Map<String, Relation> relations,
      Function<Expression.Column, String> owner,
      Subjects.Typing typing) {
    this.engine = engine;
    this.relations = relations;
    this.owner = owner;
    this.tests = new Tests(engine);
    this.comparands = new Comparands(owner);
    this.subjects = new Subjects(engine, typing);
  }

  /// Where a condition comes from.
  ///
  /// @param text as printed
  /// @param place in the query's text
  record Origin(int nodeId, String source, String text, Span place) {

    Origin of(Engine engine, Expression part) {
      String printed = ExpressionPrinter.print(engine, part);
      boolean grouped =
          part instanceof Expression.Operation
              || part instanceof Expression.Logical
              || part instanceof Expression.Not
              || part instanceof Expression.Is;
      String bare = grouped ? printed.substring(1, printed.length() - 1) : printed;
      return new Origin(nodeId, source, bare, place);
    }
  }

  List<Predicate> read(Expression condition, Origin origin) {
    List<Predicate> found = new ArrayList<>();
    read(condition, false, origin, found);
    return found;
  }

  private void read(Expression printed, boolean negated, Origin origin, List<Predicate> found) {
    Expression condition = Functions.unguarded(printed);
    switch (condition) {
      case Expression.Not not -> read(not.operand(), !negated, origin, found);
      case Expression.Logical all when all.junction() == (negated ? Junction.OR : Junction.AND) ->
          all.operands()
              .forEach(o -> read(o, negated, origin.of(engine, whole(o, negated)), found));
      case Expression.Logical any -> found.addAll(anyOf(any, negated, origin));
      default -> rows(condition, negated, origin, found);
    }
  }

  /// `(a, b) = (1, 2)` is a condition on each.
  private void rows(Expression condition, boolean negated, Origin origin, List<Predicate> found) {
    boolean equal =
        !negated
            && condition instanceof Expression.Operation o
            && o.symbol().equals("=")
            && o.operands().getFirst() instanceof Expression.Row left
            && o.operands().get(1) instanceof Expression.Row right
            && left.fields().size() == right.fields().size();
    if (!equal) {
      found.addAll(compared(whole(condition, negated), tests.of(condition, negated), origin));
      return;
    }
    Expression.Operation both = (Expression.Operation) condition;
    List<Expression> lefts = Expressions.below(both.operands().getFirst());
    List<Expression> rights = Expressions.below(both.operands().get(1));
    for (int i = 0; i < lefts.size(); i++) {
      Expression one = new Expression.Operation("=", List.of(lefts.get(i), rights.get(i)));
      read(one, false, origin, found);
    }
  }

  /// A condition with the `NOT` that it stood behind.
  private static Expression whole(Expression condition, boolean negated) {
    return negated ? new Expression.Not(condition) : condition;
  }

  private List<Predicate> anyOf(Expression.Logical any, boolean negated, Origin origin) {
    List<List<Predicate>> arms = new ArrayList<>();
    for (Expression operand : any.operands()) {
      List<Predicate> arm = new ArrayList<>();
      read(operand, negated, origin.of(engine, whole(operand, negated)), arm);
      arms.add(arm);
    }
    List<Predicate> found = new ArrayList<>();
    for (String alias : aliases(any)) {
      List<List<Predicate>> own =
          arms.stream()
              .map(a -> a.stream().filter(p -> p.relation().alias().equals(alias)).toList())
              .toList();
      Subject subject = subjects.of(any, alias);
      found.add(
          predicate(alias, subject, Test.ANY_OF, "OR", new Comparand.None(), own, any, origin));
    }
    return found;
  }

  private Set<String> aliases(Expression expression) {
    Set<String> found = new LinkedHashSet<>();
    Expressions.columns(expression).forEach(c -> found.add(owner.apply(c)));
    found.remove("");
    found.retainAll(relations.keySet());
    return found;
  }

  private List<Predicate> compared(Expression condition, Comparison comparison, Origin origin) {
    List<Predicate> found = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    for (String alias : aliases(comparison.left())) {
      found.add(side(alias, comparison, condition, origin));
      done.add(alias);
    }
    if (comparison.turns()) {
      Comparison turned = comparison.turnedAround();
      for (String alias : aliases(turned.left())) {
        if (done.add(alias)) {
          found.add(side(alias, turned, condition, origin));
        }
      }
    }
    for (String alias : aliases(condition)) {
      if (done.add(alias)) {
        found.add(other(alias, condition, comparison.operator(), origin));
      }
    }
    return found;
  }

  private Predicate side(String alias, Comparison comparison, Expression condition, Origin origin) {
    boolean alone = aliases(comparison.left()).size() == 1;
    if (!alone) {
      return other(alias, condition, comparison.operator(), origin);
    }
    Subject subject = subjects.of(comparison.left(), alias);
    Comparand comparand =
        comparison.values().isEmpty()
            ? new Comparand.None()
            : comparands.of(alias, comparison.values());
    return predicate(
        alias,
        subject,
        comparison.test(),
        comparison.operator(),
        comparand,
        List.of(),
        condition,
        origin);
  }

  private Predicate other(String alias, Expression condition, String operator, Origin origin) {
    List<String> columns =
        Expressions.columns(condition).stream()
            .filter(c -> owner.apply(c).equals(alias))
            .map(Expression.Column::name)
            .distinct()
            .toList();
    Subject subject = new Subject(condition, columns, List.of(operator), "");
    return predicate(
        alias,
        subject,
        Test.OTHER,
        operator,
        comparands.of("", List.of(condition)),
        List.of(),
        condition,
        origin);
  }

  private Predicate predicate(
      String alias,
      Subject subject,
      Test test,
      String operator,
      Comparand comparand,
      List<List<Predicate>> arms,
      Expression condition,
      Origin origin) {
    Relation relation = relations.getOrDefault(alias, new Relation("", alias, alias));
    return new Predicate(
        origin.nodeId(),
        origin.source(),
        relation,
        subject,
        test,
        operator,
        comparand,
        arms,
        condition,
        origin.text(),
        origin.place());
  }
}
