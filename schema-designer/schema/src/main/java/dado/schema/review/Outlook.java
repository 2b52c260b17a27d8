package dado.schema.review;

import dado.schema.dialect.Statement;
import dado.schema.lint.rule.Finding;
import dado.schema.model.Name;
import java.util.List;
import java.util.Optional;

/// What a statement of a migration will cost on a live database.
///
/// @param statement the statement, with the change that caused it
/// @param lock who waits while it runs
/// @param work what the engine does, and so how long it runs
/// @param table the table whose size decides; empty where no size matters
/// @param fresh whether the migration itself made the table, so that nobody uses it yet
/// @param risks what the rules say of it
public record Outlook(
    Statement statement,
    Lock lock,
    Work work,
    Optional<Name> table,
    boolean fresh,
    List<Finding> risks) {

  public Outlook {
    risks = List.copyOf(risks);
  }

  /// What an engine does, the quickest first.
  public enum Work {
    /// Nothing but a setting or a transaction.
    NOTHING,
    /// Only the catalog changes.
    CATALOG,
    /// It changes rows, as a program would.
    ROWS,
    /// Every row is read.
    READS,
    /// Every row is read, and an index is built.
    INDEX,
    /// Every row is written anew.
    REWRITES
  }

  /// Whether every row is written anew.
  public boolean rewrites() {
    return work == Work.REWRITES;
  }

  /// Whether others wait for as long as the table is large.
  public boolean blocks() {
    return lock.hold().compareTo(Lock.Hold.WRITERS) >= 0 && work.compareTo(Work.READS) >= 0;
  }
}
