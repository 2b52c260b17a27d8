package dado.schema.source;

import dado.schema.model.Selection;

/// How an SQL text is loaded.
///
/// @param selection the part of it that is wanted; owners and grants only where it says so
/// @param data whether statements that write rows are run too, as migrations need it
public record LoadOptions(Selection selection, boolean data) {

  /// All of the schema, without rows, owners and grants.
  public static final LoadOptions SCHEMA = new LoadOptions(Selection.EVERYTHING, false);

  /// A part of the schema.
  public static LoadOptions of(Selection selection) {
    return new LoadOptions(selection, false);
  }

  LoadOptions withData() {
    return new LoadOptions(selection, true);
  }
}
