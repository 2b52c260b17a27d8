package dado.plan.metrics;

import dado.plan.model.Node;

/// How a step hangs below its parent, which decides in whose time its own time is.
enum Role {
  /// Its parent asks it for rows.
  CHILD,
  /// Evaluated once, by whichever step first needs its value (PostgreSQL).
  INIT_PLAN,
  /// A common table expression: it runs inside the scans that read it (PostgreSQL).
  CTE,
  /// A subquery that may already have run in the optimizer (MySQL).
  RUN_ONCE;

  private static final String CTE_PREFIX = "CTE ";

  static Role of(Node node) {
    if (node.raw().getOrDefault("Parent Relationship", "").equals("InitPlan")) {
      return subplan(node).startsWith(CTE_PREFIX) ? CTE : INIT_PLAN;
    }
    return node.label().startsWith("Select #") && node.label().contains("run only once")
        ? RUN_ONCE
        : CHILD;
  }

  static String subplan(Node node) {
    return node.raw().getOrDefault("Subplan Name", "");
  }

  /// The name of a common table expression's plan.
  static String cteName(Node node) {
    return subplan(node).substring(CTE_PREFIX.length());
  }
}
