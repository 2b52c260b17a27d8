package dado.plan.statistics.sqlite;

/// What a sample tells of the whole.
final class Sampling {
  private Sampling() {}

  /// The different values of all rows, by the estimator of Haas and Stokes (their "Duj1", 1998).
  ///
  /// @param distinct values of the sample
  /// @param single those that one row of the sample has
  static double values(double sampled, double distinct, double single, double rows) {
    if (sampled >= rows || sampled <= 0) {
      return distinct;
    }
    double found = sampled * distinct / (sampled - single + single * sampled / rows);
    return Math.clamp(found, distinct, Math.max(distinct, rows));
  }
}
