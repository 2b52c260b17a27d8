package dado.plan.whatif.postgresql;

import dado.plan.expression.Expression;
import dado.plan.expression.ExpressionParser;
import dado.plan.expression.ExpressionPrinter;
import dado.plan.expression.Expressions;
import dado.plan.predicate.Comparand;
import dado.plan.predicate.Predicate;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which conditions of a table an index serves.
///
/// @param served those that the index is read by, in the order of its keys
/// @param equal how many of its first keys have one value each
record IndexMatch(List<Predicate> served, int equal) {
  private static final Set<Predicate.Test> VALUES =
      Set.of(
          Predicate.Test.EQUAL,
          Predicate.Test.IN,
          Predicate.Test.NULL,
          Predicate.Test.TRUE,
          Predicate.Test.FALSE);

  private static final Set<Predicate.Test> SPECIAL =
      Set.of(
          Predicate.Test.CONTAINS,
          Predicate.Test.CONTAINED,
          Predicate.Test.OVERLAPS,
          Predicate.Test.HAS_KEY,
          Predicate.Test.TEXT_SEARCH,
          Predicate.Test.JSON_PATH,
          Predicate.Test.PATTERN,
          Predicate.Test.PREFIX,
          Predicate.Test.REGEX,
          Predicate.Test.SIMILAR);

  IndexMatch {
    served = List.copyOf(served);
  }

  /// How an index meets the conditions on a table; empty where its own condition is not among them.
  ///
  /// @param conditions those on the table, at the step that reads it or joins it
  static Optional<IndexMatch> of(Index index, List<Predicate> conditions) {
    if (!index.where().map(w -> implied(w, conditions)).orElse(true)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (index.method()) {
          case "btree" -> btree(index, conditions);
          case "hash" -> any(index, conditions, Set.of(Predicate.Test.EQUAL));
          case "brin" -> any(index, conditions, Set.of(Predicate.Test.EQUAL, Predicate.Test.RANGE));
          default -> any(index, conditions, SPECIAL);
        });
  }

  private static IndexMatch btree(Index index, List<Predicate> conditions) {
    List<Predicate> served = new ArrayList<>();
    int equal = 0;
    for (Index.Key key : index.keys()) {
      Optional<Predicate> value =
          conditions.stream().filter(p -> VALUES.contains(p.test()) && on(key, p)).findFirst();
      if (value.isEmpty()) {
        conditions.stream().filter(p -> isRange(key, p) && on(key, p)).forEach(served::add);
        break;
      }
      served.add(value.get());
      equal++;
    }
    return new IndexMatch(served, equal);
  }

  private static boolean isRange(Index.Key key, Predicate predicate) {
    return switch (predicate.test()) {
      case RANGE, NOT_NULL -> true;
      case PREFIX -> key.qualifiers().contains("pattern_ops");
      default -> false;
    };
  }

  private static IndexMatch any(
      Index index, List<Predicate> conditions, Set<Predicate.Test> tests) {
    List<Predicate> served =
        conditions.stream()
            .filter(p -> tests.contains(p.test()))
            .filter(p -> index.keys().stream().anyMatch(k -> on(k, p)))
            .toList();
    return new IndexMatch(served, 0);
  }

  /// Whether a condition is on what is a key of an index.
  static boolean on(Index.Key key, Predicate predicate) {
    if (predicate.comparand() instanceof Comparand.SameRow
        || predicate.comparand() instanceof Comparand.Volatile) {
      return false;
    }
    return key.isExpression()
        ? word(predicate.subject().expression()).equals(word(parse(key.text())))
        : predicate.subject().isColumn() && predicate.subject().column().equals(key.text());
  }

  /// Whether each part of a partial index's condition stands among the table's.
  private static boolean implied(String where, List<Predicate> conditions) {
    List<String> known = conditions.stream().map(p -> word(p.expression())).toList();
    return Expressions.conjuncts(parse(where)).stream().allMatch(c -> known.contains(word(c)));
  }

  private static Expression parse(String text) {
    return ExpressionParser.parse(Engine.POSTGRESQL, text);
  }

  /// What two ways to write an expression have in common: no casts, no aliases.
  private static String word(Expression expression) {
    String printed =
        ExpressionPrinter.print(Engine.POSTGRESQL, Expressions.unqualified(expression));
    return printed
        .toLowerCase(Locale.ROOT)
        .replaceAll(
            "::[a-z_]++(?: varying| precision| with time zone| without time zone)?+(?:\\[\\])?+",
            "")
        .replace("(", "")
        .replace(")", "");
  }
}
