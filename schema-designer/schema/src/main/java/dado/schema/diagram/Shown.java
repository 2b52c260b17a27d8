package dado.schema.diagram;

/// What a diagram shows besides tables, their columns and their foreign keys.
///
/// @param views views, and what they read from
/// @param enums enumerated types, and the columns of these types
/// @param indexes a row for each index of a table
/// @param comments a row for the comment of a table or view that has one
public record Shown(boolean views, boolean enums, boolean indexes, boolean comments) {

  /// Views and enums.
  public static final Shown USUAL = new Shown(true, true, false, false);

  /// Everything.
  public static final Shown ALL = new Shown(true, true, true, true);

  /// Tables alone.
  public static final Shown TABLES = new Shown(false, false, false, false);
}
