package dado.plan.format.frame;

import java.util.Arrays;

/// A text while it is cut out of another one, piece by piece.
final class Cutting {
  private final String source;
  private final StringBuilder text = new StringBuilder();
  private int[] cut = new int[16];
  private int[] origin = new int[16];
  private int pieces;

  Cutting(String source) {
    this.source = source;
  }

  /// Adds a part of the source as it stands.
  Cutting copy(int start, int end) {
    if (end > start) {
      piece(start);
      text.append(source, start, end);
    }
    return this;
  }

  /// Adds other chars for those that stand at an offset of the source.
  Cutting put(String chars, int at) {
    for (int i = 0; i < chars.length(); i++) {
      piece(at);
      text.append(chars.charAt(i));
    }
    return this;
  }

  /// Ends a line whose source line ends at an offset.
  Cutting newLine(int at) {
    return put("\n", at);
  }

  private void piece(int at) {
    boolean goesOn = pieces > 0 && origin[pieces - 1] + text.length() - cut[pieces - 1] == at;
    if (goesOn) {
      return;
    }
    if (pieces == cut.length) {
      cut = Arrays.copyOf(cut, 2 * pieces);
      origin = Arrays.copyOf(origin, 2 * pieces);
    }
    cut[pieces] = text.length();
    origin[pieces++] = at;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  int length() {
    return text.length();
  }

  String source() {
    return source;
  }

  /// Takes blanks away at the end, back to a length.
  void stripEnd(int least) {
    int end = text.length();
    while (end > least && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
    while (pieces > 0 && cut[pieces - 1] >= end) {
      pieces--;
    }
  }

  Cut finish() {
    if (pieces == 0) {
      return new Cut("", Offsets.from(0));
    }
    return new Cut(
        text.toString(), Offsets.of(Arrays.copyOf(cut, pieces), Arrays.copyOf(origin, pieces)));
  }
}
