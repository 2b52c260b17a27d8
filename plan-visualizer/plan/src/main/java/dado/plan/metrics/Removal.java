package dado.plan.metrics;

/// A way in which a step of PostgreSQL's throws rows away.
public enum Removal {
  FILTER("Rows Removed by Filter"),
  JOIN_FILTER("Rows Removed by Join Filter"),
  INDEX_RECHECK("Rows Removed by Index Recheck"),
  CONFLICT_FILTER("Rows Removed by Conflict Filter");

  private final String key;

  Removal(String key) {
    this.key = key;
  }

  /// The key under which the structured formats print how many, per loop without decimals.
  public String key() {
    return key;
  }
}
