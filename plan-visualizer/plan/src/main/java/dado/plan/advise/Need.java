package dado.plan.advise;

/// What a query needs of a column, as the indexes that the adviser tries see it.
sealed interface Need {

  /// A column of a relation of the query.
  record Use(String alias, String column) {}

  /// The column equals something known before the rows are read.
  ///
  /// @param text the condition, as printed
  record Equal(Use use, String text) implements Need {}

  /// The column lies in a range.
  record Range(Use use, String text) implements Need {}

  /// The column equals another relation's.
  record Join(Use use, String text) implements Need {}

  /// No plain index serves it.
  ///
  /// @param reason why not, as a sentence
  record Blocked(Use use, String text, String reason) implements Need {}
}
