package dado.plan.whatif;

/// How far an index was tried, from the least to the most. Only the highest earns the word
/// *verified*.
public enum Rung {
  /// A rule about the plan or the schema speaks for it; nothing was tried.
  RULE("rule", "by a rule, untried"),
  /// Its cost was computed from the database's statistics, by the formulas of its planner.
  ANALYTIC("analytic", "computed from the statistics"),
  /// The database's own planner, told of the index, took it.
  PLANNER("planner", "tried on the planner"),
  /// It was built on a sample of the rows, and the planner took it there.
  CLONE("clone", "built on a sample"),
  /// It was built on a copy of all rows, and the whole workload ran before and after.
  VERIFIED("verified", "verified: built and run");

  private final String word;
  private final String title;

  Rung(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /// The rung as the command line and the reports spell it.
  public String word() {
    return word;
  }

  /// The rung for people, as a clause.
  public String title() {
    return title;
  }
}
