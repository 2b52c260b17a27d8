package dado.designer.canvas;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.edit.Edit;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Several acts as one.
final class Together {
  private Together() {}

  /// Each act finds the schema as those before it leave it.
  ///
  /// @throws IllegalArgumentException when one of them refuses
  static Edit of(String label, Schema schema, List<Function<Schema, Edit>> acts) {
    List<Change> changes = new ArrayList<>();
    Schema now = schema;
    for (Function<Schema, Edit> act : acts) {
      Edit edit = act.apply(now);
      changes.addAll(edit.changes());
      now = Changes.apply(now, edit.changes());
    }
    return new Edit(label, changes, "");
  }
}
