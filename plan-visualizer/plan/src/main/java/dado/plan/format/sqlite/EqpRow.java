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
    int[] starts = new int[4];
    int at = 0;
    char separator = 0;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    for (int i = 0; i < 3; i++) {
      starts[i] = at;
      at = numberEnd(line, at, i == 2);
      if (at < 0 || separator != 0 && line.charAt(at) != separator) {
        return Optional.empty();
      }
      separator = line.charAt(at++);
    }
    starts[3] = at;
    String detail = line.substring(at);
    return Optional.of(
        new EqpRow(
            Integer.parseInt(line.substring(starts[0], starts[1] - 1)),
            Integer.parseInt(line.substring(starts[1], starts[2] - 1)),
            line.substring(starts[2], starts[3] - 1),
            separator == ',' ? unquoted(detail) : detail,
            place));
  }

  /// The row in cells; empty where they are none.
  static Optional<EqpRow> of(String first, String second, String third, String detail, Span place) {
    return of(String.join("\t", first, second, third.isEmpty() ? "0" : third, detail), place);
  }

  /// The separator behind a number; -1 where there is no number.
  private static int numberEnd(String line, int start, boolean signed) {
    int at = signed && line.startsWith("-", start) ? start + 1 : start;
    int digits = at;
    while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
      at++;
    }
    boolean number = at > digits && at - digits <= LONGEST_NUMBER && at < line.length();
    return number && SEPARATORS.indexOf(line.charAt(at)) >= 0 ? at : -1;
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
