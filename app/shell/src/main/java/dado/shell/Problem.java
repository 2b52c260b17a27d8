package dado.shell;

import java.util.OptionalInt;

/// What went wrong, for people.
///
/// @param message a sentence that says what happened and what to do
/// @param position where in the editor, in characters from its beginning, when that is known
record Problem(String message, OptionalInt position) {}
