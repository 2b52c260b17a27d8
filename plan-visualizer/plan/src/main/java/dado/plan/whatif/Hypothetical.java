package dado.plan.whatif;

import dado.schema.change.Change;
import dado.schema.model.Index;
import dado.schema.model.Name;
import java.util.stream.Collectors;

/// An index that is not there, on a table that is.
///
/// @param index with a name that no other index of the database has
public record Hypothetical(Name table, Index index) {

  /// For people: `orders (customer_id, created_at desc) where …`.
  public String title() {
    String keys =
        index.keys().stream()
            .map(k ->
                k.text()
                    + (k.qualifiers().isEmpty() ? "" : " " + k.qualifiers())
                    + (k.descending() ? " desc" : ""))
            .collect(Collectors.joining(", "));
    String method = index.method().equals("btree") ? "" : " using " + index.method();
    String include =
        index.include().isEmpty() ? "" : " include (" + String.join(", ", index.include()) + ")";
    return table.local()
        + method
        + " ("
        + keys
        + ")"
        + include
        + index.where().map(w -> " where " + w).orElse("");
  }

  /// The index as a change of the schema.
  public Change.AddIndex toChange() {
    return new Change.AddIndex(table, index);
  }
}
