package dado.schema.review;

import dado.schema.model.Name;
import java.util.Optional;

/// What a statement keeps others from while it runs.
///
/// @param name as the engine calls it (`ACCESS EXCLUSIVE`); empty where there is none
/// @param hold who waits
/// @param table what it is on; empty for the whole database, or for nothing
public record Lock(String name, Hold hold, Optional<Name> table) {

  /// Nobody waits.
  public static final Lock NONE = new Lock("", Hold.NOBODY, Optional.empty());

  /// Who waits, the fewest first.
  public enum Hold {
    /// All go on.
    NOBODY,
    /// Others who change the structure.
    STRUCTURE,
    /// Others who write.
    WRITERS,
    /// Everybody, readers too.
    EVERYBODY
  }

  /// The one that keeps more from working.
  Lock or(Lock other) {
    return name.isEmpty() || other.hold.compareTo(hold) > 0 ? other : this;
  }
}
