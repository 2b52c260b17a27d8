package dado.plan.format.sqlite;

import dado.plan.model.Span;
import java.util.Optional;

/// A row of `EXPLAIN QUERY PLAN`: three numbers and a text.
///
/// @param first `id`; before 3.24 `selectid`
/// @param second `parent`; before 3.24 `order`
/// @param third `notused`; before 3.24 `from`
/// @param place where it stands
record EqpRow(int first, int second, String third, String detail, Span place) {
  private static final String SEPARATORS = "\t|,";
  private static final int LONGEST_NUMBER = 9;

  /// The row in a line with tabs, bars or commas between; empty where it is none.
  static Optional<EqpRow> of(String line, Span place) {
    int first = blanks(line);
    int second = behindNumber(line, first, false);
    int third = behindNumber(line, second, false);
    int detail = behindNumber(line, third, true);
    if (detail < 0 || !sameSeparators(line, second, third, detail)) {
      return Optional.empty();
    }
    String text = line.substring(detail);
    return Optional.of(
        new EqpRow(
            Integer.parseInt(line, first, second - 1, 10),
            Integer.parseInt(line, second, third - 1, 10),
            line.substring(third, detail - 1),
            line.charAt(detail - 1) == ',' ? unquoted(text) : text,
            place));
  }

  private static int blanks(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static boolean sameSeparators(String line, int second, int third, int detail) {
    char separator = line.charAt(second - 1);
    return line.charAt(third - 1) == separator && line.charAt(detail - 1) == separator;
  }

  /// The row in cells; empty where they are none.
  static Optional<EqpRow> of(String first, String second, String third, String detail, Span place) {
    return of(String.join("\t", first, second, third.isEmpty() ? "0" : third, detail), place);
  }

  /// Behind the separator after a number; -1 where there is no number.
  private static int behindNumber(String line, int start, boolean signed) {
    if (start < 0) {
      return -1;
    }
    int digits = signed && line.startsWith("-", start) ? start + 1 : start;
    int at = digits;
    while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
      at++;
    }
    boolean number = at > digits && at - digits <= LONGEST_NUMBER && at < line.length();
    return number && SEPARATORS.indexOf(line.charAt(at)) >= 0 ? at + 1 : -1;
  }

  private static String unquoted(String cell) {
    return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
        : cell;
  }

  /// The row with a longer text, where a name in it has a line break.
  EqpRow with(String longer, Span where) {
    return new EqpRow(first, second, third, longer, where);
  }
}
