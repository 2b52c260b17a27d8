package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.expression.QueryTokens;
import dado.plan.expression.Walk;
import dado.plan.model.Span;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a query says what a plan prints in other words: `o.status = 'paid'` for `(status =
/// 'paid'::text)`.
final class QueryPlaces {
  private static final Map<String, Set<String>> SAME =
      Map.ofEntries(
          Map.entry("~~", Set.of("LIKE")),
          Map.entry("~~*", Set.of("ILIKE")),
          Map.entry("<>", Set.of("!=")),
          Map.entry("!=", Set.of("<>")),
          Map.entry("= ANY", Set.of("IN", "=")),
          Map.entry("<> ALL", Set.of("NOT")),
          Map.entry("IN", Set.of("=")),
          Map.entry(">=", Set.of("BETWEEN")),
          Map.entry("<=", Set.of("BETWEEN")),
          Map.entry("BETWEEN", Set.of()),
          Map.entry("IS NULL", Set.of("IS", "ISNULL", "NOTNULL")));

  private final QueryTokens tokens;

  QueryPlaces(Engine engine, String sql) {
    this.tokens = new QueryTokens(engine, sql);
  }

  /// The place; unknown where the query says it nowhere, or more than once.
  Span of(Predicate predicate) {
    List<Expression.Column> columns = Walk.columns(predicate.operand());
    if (columns.isEmpty() || tokens.isEmpty()) {
      return Span.NONE;
    }
    List<Span> places = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isName(i, columns.getFirst().name()) && isOf(i, predicate)) {
        place(i, predicate).ifPresent(places::add);
      }
    }
    return places.size() == 1 ? places.getFirst() : Span.NONE;
  }

  private boolean isOf(int at, Predicate predicate) {
    String qualifier = tokens.qualifier(at);
    return qualifier.isEmpty()
        || qualifier.equalsIgnoreCase(predicate.relation().alias())
        || qualifier.equalsIgnoreCase(predicate.relation().table());
  }

  private Optional<Span> place(int column, Predicate predicate) {
    int operator = tokens.overWrapping(column + 1);
    if (operates(operator, predicate)) {
      int value = operator + 1;
      int end = end(value, predicate);
      return end > value && says(value, end, predicate)
          ? Optional.of(tokens.span(start(column, operator), end))
          : Optional.empty();
    }
    return turned(column, predicate);
  }

  private int start(int column, int operator) {
    return tokens.startOfWrapping(tokens.start(column), column, operator);
  }

  /// `'paid' = o.status`.
  private Optional<Span> turned(int column, Predicate predicate) {
    int operator = tokens.start(column) - 1;
    String wanted = opposite(predicate.operator());
    boolean here =
        operator > 0 && tokens.is(operator, wanted) && says(operator - 1, operator, predicate);
    return here
        ? Optional.of(tokens.span(tokens.start(operator - 1), column + 1))
        : Optional.empty();
  }

  private static String opposite(String operator) {
    return switch (operator) {
      case "<" -> ">";
      case ">" -> "<";
      case "<=" -> ">=";
      case ">=" -> "<=";
      default -> operator;
    };
  }

  private boolean operates(int at, Predicate predicate) {
    String operator = predicate.operator().toUpperCase(Locale.ROOT);
    return tokens.is(at, operator)
        || SAME.getOrDefault(operator, Set.of()).stream().anyMatch(o -> tokens.is(at, o));
  }

  /// Behind the value that begins there.
  private int end(int value, Predicate predicate) {
    if (predicate.values().isEmpty()) {
      return tokens.overTest(value);
    }
    return tokens.is(value - 1, "BETWEEN") ? tokens.overPair(value) : tokens.overOperand(value);
  }

  /// Whether the query's value is the one that the plan prints.
  private boolean says(int from, int end, Predicate predicate) {
    if (predicate.values().isEmpty()) {
      return true;
    }
    for (Expression value : predicate.values()) {
      Expression bare = Walk.bare(value);
      if (bare instanceof Expression.Constant c && !tokens.mentions(from, end, c.value())) {
        return false;
      }
      if (bare instanceof Expression.Column c && !tokens.names(from, end, c.name())) {
        return false;
      }
    }
    return true;
  }
}
