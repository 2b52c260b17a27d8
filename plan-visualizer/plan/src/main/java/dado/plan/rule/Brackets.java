package dado.plan.rule;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// The round brackets of a text, outside strings and quoted names.
final class Brackets {
  private Brackets() {}

  /// For each opening bracket the offset of its closing one; -1 elsewhere.
  static int[] closing(String text) {
    int[] closing = new int[text.length()];
    Arrays.fill(closing, -1);
    Deque<Integer> open = new ArrayDeque<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '(') {
        open.push(at);
      } else if (c == ')' && !open.isEmpty()) {
        closing[open.pop()] = at;
      }
      at = Token.end(text, at);
    }
    return closing;
  }
}
