package dado.plan.whatif.sqlite;

/// How values are spread over a table, as a sample of its rows tells.
///
/// @param sampled rows of the sample that have a value
/// @param distinct values among them
/// @param single values that only one of them has
/// @param whole rows of the table
/// @param counted values of the table, where they were counted; else 0
record Spread(double sampled, double distinct, double single, double whole, double counted) {

  Spread(double sampled, double distinct, double single, double whole) {
    this(sampled, distinct, single, whole, 0);
  }

  /// Whether nearly all values of the sample are single: then it cannot tell a few rows a value
  /// from one.
  boolean isVague() {
    return sampled < whole && single > 0.9 * distinct;
  }

  /// As it is, with the values of the table counted.
  Spread counted(double values) {
    return new Spread(sampled, distinct, single, whole, values);
  }

  /// The values of the whole table, by the estimator of Haas and Stokes (their "Duj1", 1998).
  double values() {
    if (counted > 0) {
      return counted;
    }
    if (sampled >= whole || sampled == 0) {
      return Math.max(1, distinct);
    }
    double found = sampled * distinct / (sampled - single + single * sampled / whole);
    return Math.clamp(found, Math.max(1, distinct), Math.max(1, whole));
  }

  /// How many rows share a value, on average.
  double average() {
    return Math.max(1, whole / values());
  }

  /// Rows of the table for one of the sample.
  double factor() {
    return sampled == 0 ? 1 : whole / sampled;
  }

  /// How many rows of the table share a value that so many of the sample share.
  double equal(double inSample) {
    if (inSample > 1) {
      return inSample * factor();
    }
    double rare = values() - distinct + single;
    return rare > 0 ? Math.max(1, single * factor() / rare) : average();
  }
}
