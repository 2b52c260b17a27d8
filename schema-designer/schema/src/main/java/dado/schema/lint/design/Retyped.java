package dado.schema.lint.design;

import dado.schema.change.Change;
import dado.schema.model.Column;
import dado.schema.model.Table;

/// Columns with something else about them.
final class Retyped {

  private Retyped() {}

  /// The change that gives a column another type.
  static Change type(Table table, Column column, String type) {
    Column after =
        new Column(
            column.id(),
            column.name(),
            type,
            column.nullable(),
            column.defaultValue(),
            column.generation(),
            column.comment(),
            column.options());
    return new Change.AlterColumn(table.name(), column, after);
  }

  /// Whether the database fills nothing into it, so that only its type is to change.
  static boolean isPlain(Column column) {
    return column.generation() instanceof Column.Generation.None && column.defaultValue().isEmpty();
  }
}
