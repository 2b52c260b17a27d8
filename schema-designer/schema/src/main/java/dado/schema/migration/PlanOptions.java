package dado.schema.migration;

/// How a migration is wanted.
///
/// @param online whether others must be able to read and write while it runs, at the price of more
///   steps
/// @param keepLost whether what the way up would destroy is kept in a table beside, from which the
///   way down restores it
public record PlanOptions(boolean online, boolean keepLost) {

  /// The shortest migration.
  public static final PlanOptions PLAIN = new PlanOptions(false, false);
}
