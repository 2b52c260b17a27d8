package dado.kit.editor;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What Tab, Enter and the comment key do to lines of text.
final class Indentation {
  static final String STEP = "  ";
  private static final String COMMENT = "-- ";

  private Indentation() {}

  /// The blanks at the beginning of the line that a position is in, up to that position.
  static String before(String text, int position) {
    int start = text.lastIndexOf('\n', position - 1) + 1;
    int end = start;
    while (end < position && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  /// Every line one step further in; empty lines stay empty.
  static String in(String lines) {
    return eachLine(lines, line -> line.isBlank() ? line : STEP + line);
  }

  /// Every line one step further out, as far as it can.
  static String out(String lines) {
    return eachLine(lines, Indentation::outdent);
  }

  /// Every line commented out, or, where all are, none.
  static String toggleComment(String lines) {
    boolean all =
        lines.lines().filter(l -> !l.isBlank()).allMatch(l -> l.stripLeading().startsWith("--"));
    return eachLine(lines, line -> all ? uncomment(line) : comment(line));
  }

  private static String outdent(String line) {
    if (line.startsWith(STEP)) {
      return line.substring(STEP.length());
    }
    return line.startsWith(" ") || line.startsWith("\t") ? line.substring(1) : line;
  }

  private static String comment(String line) {
    return line.isBlank() ? line : COMMENT + line;
  }

  private static String uncomment(String line) {
    int at = line.indexOf("--");
    if (at < 0) {
      return line;
    }
    int after = line.startsWith(COMMENT, at) ? at + COMMENT.length() : at + 2;
    return line.substring(0, at) + line.substring(after);
  }

  private static String eachLine(String lines, UnaryOperator<String> change) {
    return lines.lines().map(change).collect(Collectors.joining("\n"))
        + (lines.endsWith("\n") ? "\n" : "");
  }
}
