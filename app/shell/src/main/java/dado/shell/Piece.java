package dado.shell;

/// A statement in the editor.
///
/// @param start where it begins, in characters from the editor's beginning
record Piece(String sql, int start) {}
