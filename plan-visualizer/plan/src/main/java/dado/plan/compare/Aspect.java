package dado.plan.compare;

/// In what two steps, or two plans, can differ.
public enum Aspect {
  /// How a step does its work: the operator, the join's strategy or kind.
  OPERATOR(true),
  /// The index that a scan uses; empty where it uses none.
  INDEX(true),
  /// A condition, literals left aside.
  CONDITION(true),
  /// What a sort or a group goes by.
  KEYS(true),
  /// Which side of a join comes first.
  ORDER(true),
  /// How many processes run it side by side.
  PROCESSES(true),
  /// Rows that the planner expected, per loop.
  ESTIMATE(false),
  /// Rows that came, over all loops.
  ROWS(false),
  /// How often it ran.
  LOOPS(false),
  /// Wall time of the step alone; of the whole plan, that of the execution.
  TIME(false),
  /// Blocks hit and read by the step alone; of the whole plan, by all of it.
  BLOCKS(false),
  /// The planner's total cost.
  COST(false);

  private final boolean structural;

  Aspect(boolean structural) {
    this.structural = structural;
  }

  /// Whether it is the plan that differs, and not only its numbers.
  public boolean isStructural() {
    return structural;
  }
}
