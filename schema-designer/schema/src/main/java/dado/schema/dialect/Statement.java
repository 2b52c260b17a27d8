package dado.schema.dialect;

import dado.schema.change.Change;

/// One SQL statement of a migration, as a dialect writes it.
///
/// @param sql the text, without a closing semicolon
/// @param cause the change that asked for it
/// @param boundary how it stands to the transaction of its neighbours
public record Statement(String sql, Change cause, Boundary boundary) {

  /// A statement that joins its neighbours' transaction, or runs outside of any.
  public Statement(String sql, Change cause, boolean transactional) {
    this(sql, cause, transactional ? Boundary.JOINS : Boundary.OUTSIDE);
  }

  /// Whether the engine can run it inside a transaction and take it back.
  public boolean transactional() {
    return boundary == Boundary.JOINS || boundary == Boundary.STARTS;
  }

  /// Where one transaction ends and the next begins. Each kind of transaction is a file of its own
  /// in layouts that run a file as one.
  public enum Boundary {
    /// It runs in the transaction of the statement before it.
    JOINS,
    /// It needs what the statements before it did to be committed: a new transaction starts with
    /// it.
    STARTS,
    /// It runs in no transaction, or in one that the script itself opens and commits; its
    /// neighbours of this kind stay beside it.
    OUTSIDE,
    /// It runs in no transaction, and alone.
    ALONE
  }
}
