package dado.designer.migration;

import dado.schema.change.Change;
import dado.schema.migration.Migration;
import dado.schema.review.LiveTables;
import dado.schema.review.Outlook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A migration with what each statement costs.
///
/// @param other the way up when it is planned the other way, safe or direct
record Drafted(
    Migration migration,
    List<Outlook> up,
    List<Outlook> down,
    List<Outlook> other,
    LiveTables live) {

  Drafted {
    up = List.copyOf(up);
    down = List.copyOf(down);
    other = List.copyOf(other);
  }

  /// A statement with its number in its script, from 1.
  record Line(int number, Outlook outlook) {}

  /// A row of the list: a statement of each side.
  ///
  /// @param cause the change that caused both, in its first row
  record Row(Optional<Change> cause, Optional<Line> left, Optional<Line> right) {}

  /// Each change with its statements up beside those that take it back.
  List<Row> rows() {
    Map<Change, List<Line>> ups = byCause(up, false);
    Map<Change, List<Line>> downs = byCause(down, true);
    Map<Change, List<Line>> causes = new LinkedHashMap<>(ups);
    downs.forEach(causes::putIfAbsent);
    List<Row> rows = new ArrayList<>();
    causes
        .keySet()
        .forEach(c ->
            zip(
                rows,
                Optional.of(c),
                ups.getOrDefault(c, List.of()),
                downs.getOrDefault(c, List.of())));
    return rows;
  }

  /// The way up as it is planned beside the other way, statement by statement.
  List<Row> comparison(boolean safeFirst) {
    List<Row> rows = new ArrayList<>();
    List<Line> these = lines(up);
    List<Line> others = lines(other);
    zip(rows, Optional.empty(), safeFirst ? these : others, safeFirst ? others : these);
    return rows;
  }

  private static void zip(
      List<Row> rows, Optional<Change> cause, List<Line> left, List<Line> right) {
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      rows.add(new Row(i == 0 ? cause : Optional.empty(), at(left, i), at(right, i)));
    }
  }

  private static Optional<Line> at(List<Line> lines, int i) {
    return i < lines.size() ? Optional.of(lines.get(i)) : Optional.empty();
  }

  private static Map<Change, List<Line>> byCause(List<Outlook> outlooks, boolean back) {
    Map<Change, List<Line>> map = new LinkedHashMap<>();
    for (Line line : lines(outlooks)) {
      Change cause = line.outlook().statement().cause();
      map.computeIfAbsent(back ? cause.inverse() : cause, key -> new ArrayList<>()).add(line);
    }
    return map;
  }

  private static List<Line> lines(List<Outlook> outlooks) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < outlooks.size(); i++) {
      lines.add(new Line(i + 1, outlooks.get(i)));
    }
    return lines;
  }
}
