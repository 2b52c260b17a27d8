package dado.plan.diagram;

/// What makes a step worth a look before any number is read.
public enum Mark {
  /// Every row of a table is read.
  SEQUENTIAL_SCAN("full scan"),
  /// No step takes longer.
  SLOWEST("slowest"),
  /// The row estimate was far off.
  MISESTIMATE("estimate off"),
  /// The server never came here.
  NEVER_EXECUTED("never run");

  private final String badge;

  Mark(String badge) {
    this.badge = badge;
  }

  /// The words of its badge.
  public String badge() {
    return badge;
  }
}
