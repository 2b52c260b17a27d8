package dado.plan.model;

/// How a step hangs below its parent, which decides in whose time its own time is.
public enum Role {
  /// Its parent asks it for rows.
  CHILD,
  /// Evaluated once, by whichever step first needs its value (PostgreSQL).
  INIT_PLAN,
  /// Runs inside the expressions of its parent, once for each row or as a hashed table (PostgreSQL;
  /// MySQL's dependent subqueries in a condition).
  SUB_PLAN,
  /// A common table expression: it runs inside the scans that read it (PostgreSQL).
  CTE,
  /// A subquery that may already have run in the optimizer (MySQL).
  RUN_ONCE,
  /// Printed beside the statement's own tree, and outside its root's time (MySQL).
  BESIDE
}
