package dado.plan.expression;

import java.util.Map;

/// How tightly operators bind.
///
/// https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-PRECEDENCE; servers print
/// brackets wherever it matters, so that one table serves all four.
final class Operators {
  static final int IS = 3;
  static final int COMPARISON = 4;
  static final int PATTERN = 5;
  static final int OTHER = 6;
  static final int ZONE = 10;
  static final int COLLATE = 11;
  static final int UNARY = 12;

  private static final Map<String, Integer> LEVELS =
      Map.ofEntries(
          Map.entry("=", COMPARISON),
          Map.entry("<", COMPARISON),
          Map.entry(">", COMPARISON),
          Map.entry("<=", COMPARISON),
          Map.entry(">=", COMPARISON),
          Map.entry("<>", COMPARISON),
          Map.entry("!=", COMPARISON),
          Map.entry("==", COMPARISON),
          Map.entry("<=>", COMPARISON),
          Map.entry("+", 7),
          Map.entry("-", 7),
          Map.entry("*", 8),
          Map.entry("/", 8),
          Map.entry("%", 8),
          Map.entry("^", 9));

  private Operators() {}

  static int level(String operator) {
    return LEVELS.getOrDefault(operator, OTHER);
  }
}
