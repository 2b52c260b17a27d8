package dado.schema.layout;

import java.util.ArrayList;
import java.util.List;

/// The lines of a text with their places.
final class Lines {

  private Lines() {}

  /// One line.
  ///
  /// @param number from 1
  /// @param start the offset of its first character
  /// @param next the offset of the next line's first character, or the text's length
  /// @param text without its end
  record Line(int number, int start, int next, String text) {}

  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int next = feed < 0 ? text.length() : feed + 1;
      int end = feed < 0 ? next : feed;
      int trimmed = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
      lines.add(new Line(lines.size() + 1, start, next, text.substring(start, trimmed)));
      start = next;
    }
    return lines;
  }

  /// From 1.
  static int line(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  /// From 1.
  static int column(String text, int offset) {
    return offset - text.lastIndexOf('\n', offset - 1);
  }
}
