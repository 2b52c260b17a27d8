package dado.plan.format.sqlite;

import dado.plan.syntax.Draft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes a tree of the rows of versions before 3.24: a `SELECT` stands below the row that names it
/// ("SCAN SUBQUERY 1", "EXECUTE LIST SUBQUERY 2", "COMPOUND SUBQUERIES 3 AND 4 (UNION)").
final class OldRows {
  private static final List<String> MENTIONS = List.of("SUBQUERY ", "SUBQUERIES ", " AND ");

  private OldRows() {}

  static void hang(List<EqpRow> rows, Draft root) {
    Map<Integer, List<Draft>> selects = new LinkedHashMap<>();
    for (EqpRow row : rows) {
      Draft draft = SqliteRows.draft(row, "selectid", "order", "from");
      selects.computeIfAbsent(row.first(), id -> new ArrayList<>()).add(draft);
    }
    Set<Integer> hung = new HashSet<>();
    selects.forEach((id, steps) ->
        steps.forEach(s -> mentioned(s).forEach(m -> hang(s, m, id, selects, hung))));
    selects.forEach((id, steps) -> {
      if (!hung.contains(id)) {
        root.children.addAll(steps);
      }
    });
  }

  /// A `SELECT` has a greater number than the one around it.
  private static void hang(
      Draft step, int select, int around, Map<Integer, List<Draft>> selects, Set<Integer> hung) {
    if (select > around && selects.containsKey(select) && hung.add(select)) {
      step.children.addAll(selects.getOrDefault(select, List.of()));
    }
  }

  private static List<Integer> mentioned(Draft step) {
    String detail = step.raw.getOrDefault("detail", "");
    List<Integer> found = new ArrayList<>();
    if (detail.contains("SUBQUER")) {
      for (String mention : MENTIONS) {
        int at = detail.indexOf(mention);
        number(detail, at < 0 ? detail.length() : at + mention.length(), found);
      }
    }
    return found;
  }

  private static void number(String detail, int start, List<Integer> found) {
    int end = start;
    while (end < detail.length() && end - start < 9 && Character.isDigit(detail.charAt(end))) {
      end++;
    }
    if (end > start) {
      found.add(Integer.parseInt(detail.substring(start, end)));
    }
  }
}
