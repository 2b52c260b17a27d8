package dado.schema.edit.type;

import java.util.List;

/// Something wrong in the text of a type.
///
/// @param start the first wrong character
/// @param end behind the last wrong character; at the end of the text both may be its length
/// @param text what is wrong, and what to write instead, for people
/// @param suggestions whole types to put in the place of this one, the likeliest first
/// @param fatal whether the engine refuses the type; otherwise it only looks like a mistake
public record TypeProblem(
    int start, int end, String text, List<String> suggestions, boolean fatal) {

  public TypeProblem {
    suggestions = List.copyOf(suggestions);
  }

  /// The same problem further right in a longer text.
  public TypeProblem moved(int offset) {
    return new TypeProblem(start + offset, end + offset, text, suggestions, fatal);
  }
}
