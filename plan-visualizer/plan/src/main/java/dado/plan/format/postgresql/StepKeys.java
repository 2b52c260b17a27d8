package dado.plan.format.postgresql;

import dado.plan.model.Counter;
import dado.plan.syntax.Key;
import java.util.List;
import java.util.stream.Stream;

/// The keys of steps and workers that every one of them is asked for.
final class StepKeys {
  private static final Key.Group GROUP = new Key.Group();

  static final Key NODE_TYPE = GROUP.key("Node Type");
  static final Key RELATIONSHIP = GROUP.key("Parent Relationship");
  static final Key SUBPLAN = GROUP.key("Subplan Name");
  static final Key PARALLEL_AWARE = GROUP.key("Parallel Aware");
  static final Key JOIN_TYPE = GROUP.key("Join Type");
  static final Key STRATEGY = GROUP.key("Strategy");
  static final Key PARTIAL_MODE = GROUP.key("Partial Mode");
  static final Key OPERATION = GROUP.key("Operation");
  static final Key COMMAND = GROUP.key("Command");
  static final Key SCHEMA = GROUP.key("Schema");
  static final Key RELATION = GROUP.key("Relation Name");
  static final Key ALIAS = GROUP.key("Alias");
  static final Key INDEX = GROUP.key("Index Name");
  static final Key DIRECTION = GROUP.key("Scan Direction");
  static final Key INDEX_COND = GROUP.key("Index Cond");
  static final Key ORDER_BY = GROUP.key("Order By");
  static final Key CTE = GROUP.key("CTE Name");
  static final Key TUPLESTORE = GROUP.key("Tuplestore Name");
  static final Key FUNCTION = GROUP.key("Function Name");
  static final Key TABLE_FUNCTION = GROUP.key("Table Function Name");
  static final Key PROVIDER = GROUP.key("Custom Plan Provider");
  static final Key SORT_KEY = GROUP.key("Sort Key");
  static final Key GROUP_KEY = GROUP.key("Group Key");
  static final Key LAUNCHED = GROUP.key("Workers Launched");
  static final Key STARTUP_COST = GROUP.key("Startup Cost");
  static final Key TOTAL_COST = GROUP.key("Total Cost");
  static final Key PLAN_ROWS = GROUP.key("Plan Rows");
  static final Key PLAN_WIDTH = GROUP.key("Plan Width");
  static final Key LOOPS = GROUP.key("Actual Loops");
  static final Key STARTUP_TIME = GROUP.key("Actual Startup Time");
  static final Key TOTAL_TIME = GROUP.key("Actual Total Time");
  static final Key ROWS = GROUP.key("Actual Rows");
  static final Key REMOVED_BY_FILTER = GROUP.key("Rows Removed by Filter");
  static final Key REMOVED_BY_JOIN = GROUP.key("Rows Removed by Join Filter");
  static final Key READ_TIME = GROUP.key("I/O Read Time");
  static final Key WRITE_TIME = GROUP.key("I/O Write Time");

  /// By the place of each counter in its enum.
  static final List<Key> COUNTERS =
      Stream.of(Counter.values()).map(c -> GROUP.key(c.key())).toList();

  /// In the order in which PostgreSQL prints them.
  static final List<Key> CONDITIONS =
      Stream.of(
              "Index Cond",
              "Recheck Cond",
              "TID Cond",
              "Order By",
              "Hash Cond",
              "Merge Cond",
              "Join Filter",
              "One-Time Filter",
              "Filter",
              "Run Condition",
              "Conflict Filter")
          .map(GROUP::key)
          .toList();

  private StepKeys() {}
}
