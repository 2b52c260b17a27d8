package dado.schema.edit;

import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;

/// An act in the making: its changes so far, and the schema after them.
final class Act {

  private final List<Change> changes = new ArrayList<>();
  private Schema schema;

  Act(Schema schema) {
    this.schema = schema;
  }

  /// The schema after the changes so far.
  Schema schema() {
    return schema;
  }

  Things things() {
    return new Things(schema);
  }

  /// Makes a change.
  ///
  /// @throws IllegalArgumentException when it does not fit, or the engine cannot make it
  Act make(Change change) {
    Schema next = Changes.apply(schema, List.of(change));
    // A column's place is no wish where the engine keeps its own order.
    if (!(change instanceof Change.ReorderColumns)) {
      Dialects.of(schema.engine())
          .ddl()
          .unsupported(change, schema, next)
          .ifPresent(no -> {
            throw Things.refuse(no.why() + " " + no.remedy());
          });
    }
    changes.add(change);
    schema = next;
    return this;
  }

  /// The act under a label.
  ///
  /// @throws IllegalArgumentException when it changes nothing
  Edit done(String label) {
    return done(label, "");
  }

  Edit done(String label, String why) {
    if (changes.isEmpty()) {
      throw Things.refuse("That is so already: " + Things.lower(label) + ". Nothing was changed.");
    }
    return new Edit(label, changes, why);
  }
}
