package dado.schema.lint.script;

import dado.schema.model.Name;
import dado.schema.model.Table;
import java.util.Optional;

/// One operation of a script, where it stands, and what was known of its table before it.
///
/// @param statement the number of its statement in the script, from 0
/// @param sql the whole statement
/// @param line of the statement, from 1; 0 where the script is not a file
/// @param column of the statement, from 1
/// @param transaction the number of the transaction that it runs in; 0 for none
/// @param table what was known of its table just before
public record Step(
    Operation operation,
    int statement,
    String sql,
    int line,
    int column,
    int transaction,
    Optional<Table> table,
    Origin origin) {

  /// Where the knowledge of a table comes from.
  public enum Origin {
    /// The script made it: nobody else uses it yet, and it has no rows but the script's own.
    CREATED,
    /// The schema before the script holds it, whole.
    KNOWN,
    /// Only what earlier statements said of it is known.
    UNKNOWN
  }

  /// Whether the table was made by this script.
  public boolean created() {
    return origin == Origin.CREATED;
  }

  /// The table that the operation speaks of.
  public Optional<Name> subject() {
    return Subjects.of(operation);
  }
}
