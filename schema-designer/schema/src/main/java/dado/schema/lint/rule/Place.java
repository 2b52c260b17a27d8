package dado.schema.lint.rule;

import dado.schema.model.Name;
import java.util.Optional;

/// Where a finding is.
///
/// @param file empty where it is no file
/// @param line from 1; 0 where there is no file
/// @param column from 1; 0 where there is no file
/// @param statement the number of the statement in the script, from 0; -1 for a finding in a design
/// @param table the table or other object
/// @param part its column, constraint or index; empty for the whole
public record Place(
    String file, int line, int column, int statement, Optional<Name> table, String part) {

  /// The object, as people name it: `orders.user_id`, without `public` and `main`.
  public String object() {
    String whole =
        table
            .map(t ->
                t.schema().isEmpty() || t.schema().equals("public") || t.schema().equals("main")
                    ? t.local()
                    : t.toString())
            .orElse("");
    return part.isEmpty() ? whole : whole.isEmpty() ? part : whole + "." + part;
  }
}
