package dado.plan.metrics;

/// What the shares of a plan's steps are shares of, the best that the plan holds.
public enum Basis {
  /// Wall time, measured.
  TIME("of the time"),
  /// Blocks hit, read and spilled, where the execution was counted but not timed.
  BLOCKS("of the blocks"),
  /// Rows given and thrown away, where the execution was neither timed nor counted.
  ROWS("of the rows"),
  /// The planner's cost, where nothing was executed.
  COST("of the cost"),
  /// Nothing that could be shared out.
  NOTHING("");

  private final String words;

  Basis(String words) {
    this.words = words;
  }

  /// The words behind a percentage: "of the time".
  public String words() {
    return words;
  }
}
