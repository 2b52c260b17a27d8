package dado.plan.advise;

/// A condition of a query, as an index sees it.
sealed interface Predicate {

  /// A column of a relation of the query.
  record Use(String alias, String column) {}

  /// The column equals something known before the rows are read.
  ///
  /// @param text the condition, as printed
  record Equal(Use use, String text) implements Predicate {}

  /// The column lies in a range.
  record Range(Use use, String text) implements Predicate {}

  /// Columns of two relations are equal.
  record Join(Use left, Use right, String text) implements Predicate {}

  /// No plain index serves it.
  ///
  /// @param reason why not, as a sentence
  record Blocked(Use use, String text, String reason) implements Predicate {}
}
