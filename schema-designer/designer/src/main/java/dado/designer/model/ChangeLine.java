package dado.designer.model;

/// A change as a line for people.
///
/// @param kind what its colour says
/// @param text what is changed, with a sign in front that needs no colour (`+ index orders_idx`)
/// @param detail the rest of the sentence (`on orders (user_id)`); empty for none
public record ChangeLine(Kind kind, String text, String detail) {

  /// Whether something comes, goes or becomes different.
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }
}
