package dado.schema.lint.types;

/// What an engine does to the rows of a table when the type of a column changes.
public enum Effect {
  /// Only the catalog changes.
  NONE("changes the catalog only"),
  /// The rows stay; the indexes on the column are built anew.
  INDEXES("builds the indexes on the column anew"),
  /// Every row is read, none is written.
  SCAN("reads every row"),
  /// The engine works in place while others go on reading and writing.
  INPLACE("works in place; reads and writes go on"),
  /// Every row is written anew, and all indexes are built anew; writers wait.
  REWRITE("writes every row and all indexes anew");

  private final String words;

  Effect(String words) {
    this.words = words;
  }

  /// What it does, for people, to follow the name of a statement.
  public String words() {
    return words;
  }
}
