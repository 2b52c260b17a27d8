package dado.plan.format.frame;

import java.util.ArrayList;
import java.util.List;

/// The lines that clients rule: `+----+----+`, `├────┤`, `-----+-----`, `---- ----`.
final class Ruling {
  private static final String STROKES = "-─═━";
  private static final String CORNERS = "+┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╤╧╪╟╫╢╒╕╞╡╘╛┏┳┓┣╋┫┗┻┛╭╮╰╯";
  private static final String BARS = "|│║┃";

  private Ruling() {}

  static boolean isBar(char c) {
    return BARS.indexOf(c) >= 0;
  }

  static boolean isStroke(char c) {
    return STROKES.indexOf(c) >= 0;
  }

  static boolean isCorner(char c) {
    return CORNERS.indexOf(c) >= 0;
  }

  /// Whether a line is the top, the middle or the bottom of a box.
  static boolean isBoxRule(Lines lines, int line) {
    int first = lines.first(line);
    int last = lines.last(line);
    return last - first > 2
        && isCorner(lines.text().charAt(first))
        && isCorner(lines.text().charAt(last - 1))
        && isRule(lines, line, 1);
  }

  /// Whether a line is ruled below a header: strokes, and what stands between columns.
  static boolean isHeaderRule(Lines lines, int line) {
    int first = lines.first(line);
    return first < lines.end(line)
        && isStroke(lines.text().charAt(first))
        && isRule(lines, line, 2);
  }

  private static boolean isRule(Lines lines, int line, int least) {
    int strokes = 0;
    for (int i = lines.first(line); i < lines.last(line); i++) {
      char c = lines.text().charAt(i);
      if (!isStroke(c) && !isCorner(c) && c != ' ') {
        return false;
      }
      strokes += isStroke(c) ? 1 : 0;
    }
    return strokes >= least;
  }

  /// The columns in which a rule has corners.
  static List<Integer> corners(Lines lines, int line) {
    List<Integer> found = new ArrayList<>();
    for (int i = lines.first(line); i < lines.last(line); i++) {
      if (isCorner(lines.text().charAt(i))) {
        found.add(i - lines.start(line));
      }
    }
    return found;
  }

  /// The columns in which a rule has blanks or corners between strokes, and its end.
  static List<Integer> gaps(Lines lines, int line) {
    List<Integer> found = new ArrayList<>();
    boolean inside = false;
    for (int i = lines.first(line); i < lines.last(line); i++) {
      boolean stroke = isStroke(lines.text().charAt(i));
      if (inside && !stroke) {
        found.add(i - lines.start(line));
      }
      inside = stroke;
    }
    if (inside) {
      found.add(lines.last(line) - lines.start(line));
    }
    return found;
  }

  /// Whether a char at the edge of a cell says that the cell goes on in the next line.
  static boolean goesOn(char mark) {
    return mark == '+' || mark == '↵' || isWrap(mark);
  }

  /// Whether it goes on there without a new line.
  static boolean isWrap(char mark) {
    return mark == '.' || mark == '…';
  }
}
