package dado.schema.edit.line;

import dado.schema.model.Constraint.Action;
import java.util.List;

/// What stands behind the arrow: the table, and maybe the column, that a column points at.
///
/// @param path `table`, `table.column`, `schema.table` or `schema.table.column`
/// @param onDelete what happens to the row when the other goes
/// @param onUpdate what happens to the row when the other's key changes
public record Reference(List<String> path, Action onDelete, Action onUpdate) {

  public Reference {
    path = List.copyOf(path);
  }

  /// A reference that holds the other row in place.
  public static Reference to(String... path) {
    return new Reference(List.of(path), Action.NO_ACTION, Action.NO_ACTION);
  }
}
