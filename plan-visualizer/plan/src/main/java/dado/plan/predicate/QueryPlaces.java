package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.expression.Written;
import dado.plan.model.Span;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The places of printed conditions in a query's text.
public final class QueryPlaces {

  /// A condition of the text in one form.
  private record Known(Shape shape, Span place, Expression expression) {}

  private final Set<String> aliases = new HashSet<>();
  private final Map<String, List<Known>> exact = new HashMap<>();
  private final Map<String, List<Known>> loose = new HashMap<>();

  /// @param sql the query; may be empty
  public QueryPlaces(Engine engine, String sql) {
    List<Written.Block> blocks = Written.blocks(engine, sql);
    for (Written.Block block : blocks) {
      block.sources().forEach(s -> aliases.addAll(List.of(lower(s.alias()), lower(s.table()))));
    }
    for (Written.Block block : blocks) {
      block.conditions().forEach(this::add);
      block.arms().forEach(this::add);
    }
  }

  private void add(Written.Condition condition) {
    Span place = new Span(condition.start(), condition.end());
    add(exact, condition.expression(), place, false);
    add(loose, condition.expression(), place, true);
  }

  /// A name that is no table's is a query's after FROM: which table is behind it, the plan knows.
  private Shape tied(Shape shape) {
    return new Shape(
        shape.key(), shape.qualifiers().stream().map(q -> aliases.contains(q) ? q : "").toList());
  }

  private void add(
      Map<String, List<Known>> to, Expression expression, Span place, boolean loosely) {
    for (Shape written : Shape.of(expression, loosely)) {
      Shape shape = tied(written);
      to.computeIfAbsent(shape.key(), _ -> new ArrayList<>())
          .add(new Known(shape, place, expression));
    }
  }

  /// Where a printed condition stands in the query: the one that says the same or, where the server
  /// changed its values, the only one that compares the same columns in the same way. [Span#NONE]
  /// where there is none, or more than one.
  ///
  /// @param alias what columns without a table belong to; empty where that is not known
  public Span place(Expression condition, String alias) {
    Span same = only(find(exact, condition, alias, false));
    boolean unknown = !same.isKnown() && find(exact, condition, alias, false).isEmpty();
    return unknown ? only(find(loose, condition, alias, true)) : same;
  }

  /// What the query writes for a printed condition; none where its place is not known.
  public List<Expression> written(Expression condition, String alias) {
    Span place = place(condition, alias);
    return exact.values().stream()
        .flatMap(List::stream)
        .filter(k -> place.isKnown() && k.place().equals(place))
        .map(Known::expression)
        .distinct()
        .toList();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Span only(List<Known> found) {
    List<Span> places = found.stream().map(Known::place).distinct().toList();
    return places.size() == 1 ? places.getFirst() : Span.NONE;
  }

  private static List<Known> find(
      Map<String, List<Known>> in, Expression condition, String alias, boolean loosely) {
    Shape shape = Shape.of(condition, loosely).getFirst();
    List<String> qualifiers =
        shape.qualifiers().stream().map(q -> q.isEmpty() ? lower(alias) : q).toList();
    Shape own = new Shape(shape.key(), qualifiers);
    return in.getOrDefault(shape.key(), List.of()).stream()
        .filter(k -> k.shape().fits(own))
        .toList();
  }
}
