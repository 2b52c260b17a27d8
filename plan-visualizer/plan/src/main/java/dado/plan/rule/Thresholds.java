package dado.plan.rule;

/// From where on a number counts.
///
/// @param minorShare the share of the whole below which a step is not worth a warning
/// @param majorShare the share from which a finding is an error rather than a warning
/// @param leastShare the share below which nothing is worth a word, however long it took
/// @param minorMillis milliseconds from which a step is worth a word below `minorShare` too
/// @param leastMillis milliseconds below which nothing is worth a warning
/// @param misestimate the factor from which a row estimate is wrong
/// @param grossMisestimate the factor from which it is badly wrong
/// @param smallTableRows the rows up to which reading the whole table is the right thing
/// @param wastedRows the share of read rows that are thrown away from which an index is worth a try
public record Thresholds(
    double minorShare,
    double majorShare,
    double leastShare,
    double minorMillis,
    double leastMillis,
    double misestimate,
    double grossMisestimate,
    double smallTableRows,
    double wastedRows) {

  /// The values that Dado uses. Row estimates: the bands of explain.depesz.com and pev2 (10, 100,
  /// 1000); rows thrown away: twice as many as kept, the gate of explain.depesz.com's hints
  /// (Dalibo's pg_explaintips takes 70 %).
  public static final Thresholds DEFAULT =
      new Thresholds(0.05, 0.5, 0.01, 5, 1, 10, 100, 500, 2.0 / 3);
}
