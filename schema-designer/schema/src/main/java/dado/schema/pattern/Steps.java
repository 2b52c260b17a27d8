package dado.schema.pattern;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.edit.Edit;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Several elementary acts that become one.
final class Steps {

  private final List<Change> changes = new ArrayList<>();
  private Schema schema;

  Steps(Schema schema) {
    this.schema = schema;
  }

  /// Does an elementary act on what the acts before it left.
  Steps then(Function<Schema, Edit> act) {
    Edit edit = act.apply(schema);
    schema = Changes.apply(schema, edit.changes());
    changes.addAll(edit.changes());
    return this;
  }

  /// Makes a change as it is.
  Steps make(Change change) {
    return then(s -> Edit.of("", change));
  }

  /// The schema after the acts so far.
  Schema schema() {
    return schema;
  }

  /// A table after the acts so far.
  Table table(Name name) {
    return schema.table(name).orElseThrow();
  }

  /// The one act.
  ///
  /// @param why in Markdown
  Edit done(String label, String why) {
    return new Edit(label, changes, why.strip());
  }

  /// Whether nothing was done yet.
  boolean isEmpty() {
    return changes.isEmpty();
  }
}
