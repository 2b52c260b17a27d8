package dado.schema.edit.line;

import java.util.List;

/// Something wrong in a line.
///
/// @param start the first wrong character, from 0
/// @param end behind the last wrong character
/// @param text what is wrong, and what to write instead, for people
/// @param suggestions texts to put between `start` and `end`, the likeliest first
/// @param fatal whether the part of the line is left out for it
public record LineProblem(
    int start, int end, String text, List<String> suggestions, boolean fatal) {

  public LineProblem {
    suggestions = List.copyOf(suggestions);
  }

  /// A problem without a suggestion that leaves its part out.
  static LineProblem of(int start, int end, String text) {
    return new LineProblem(start, end, text, List.of(), true);
  }

  /// `column 7: …`, from 1.
  @Override
  public String toString() {
    return "column " + (start + 1) + ": " + text;
  }
}
