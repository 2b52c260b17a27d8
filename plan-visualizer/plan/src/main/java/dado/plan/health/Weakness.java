package dado.plan.health;

import dado.schema.change.Change;
import dado.schema.model.Name;
import java.util.List;

/// Something wrong with an index, or with a missing one, that no plan shows.
///
/// @param index its name; of a missing one, the columns that it should begin with
/// @param evidence what was seen, with its figures, in sentences
/// @param advice what to do, and what to look at before
/// @param changes the changes after which it is gone, for a migration; none where a person has to
///   decide
/// @param sql the same as statements that a live server takes, without closing semicolons
public record Weakness(
    Kind kind,
    Name table,
    String index,
    String evidence,
    String advice,
    List<Change> changes,
    List<String> sql) {

  public Weakness {
    changes = List.copyOf(changes);
    sql = List.copyOf(sql);
  }

  /// What is wrong.
  public enum Kind {
    /// A foreign key whose rows cannot be found by an index.
    FOREIGN_KEY_WITHOUT_INDEX,
    /// An index or a unique constraint that another one equals.
    DUPLICATE,
    /// An index that another one begins with.
    REDUNDANT,
    /// An index that was not read since the server counts.
    UNUSED,
    /// An index whose creation failed: written, never read (PostgreSQL).
    INVALID
  }
}
