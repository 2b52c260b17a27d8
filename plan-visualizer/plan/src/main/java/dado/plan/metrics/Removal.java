package dado.plan.metrics;

import java.util.List;

/// A way in which a step of PostgreSQL's throws rows away.
public enum Removal {
  FILTER("Rows Removed by Filter", "Filter"),
  JOIN_FILTER("Rows Removed by Join Filter", "Join Filter"),
  INDEX_RECHECK("Rows Removed by Index Recheck", "Recheck Cond", "Index Cond"),
  CONFLICT_FILTER("Rows Removed by Conflict Filter", "Conflict Filter");

  private final String key;
  private final List<String> conditions;

  Removal(String key, String... conditions) {
    this.key = key;
    this.conditions = List.of(conditions);
  }

  /// The key under which the structured formats print how many, per loop without decimals.
  public String key() {
    return key;
  }

  /// The conditions that may throw them away: where one is printed without a number, the text
  /// format left out a zero.
  List<String> conditions() {
    return conditions;
  }
}
