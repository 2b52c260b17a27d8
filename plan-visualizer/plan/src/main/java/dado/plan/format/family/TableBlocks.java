package dado.plan.format.family;

import dado.plan.model.Operator;
import dado.plan.syntax.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The rows of `EXPLAIN`'s table by the `SELECT` that they belong to.
final class TableBlocks {

  /// A row and the step that it became.
  record Line(TableRow row, Draft step) {}

  /// The rows of a `SELECT`.
  ///
  /// @param id its number
  /// @param type what the server says of it ("PRIMARY", "DERIVED", "DEPENDENT SUBQUERY")
  /// @param step the step for all of it
  /// @param lines its rows in the order of the join
  record Block(int id, String type, Draft step, List<Line> lines) {

    boolean isSubquery() {
      return type.endsWith("SUBQUERY");
    }

    /// Whether it is a further part of a set operation ("UNION", "INTERSECT", "EXCEPT").
    boolean isPart() {
      return type.endsWith("UNION") || type.endsWith("INTERSECT") || type.endsWith("EXCEPT");
    }
  }

  private final TableSteps steps;
  private final Map<Integer, Block> blocks = new LinkedHashMap<>();
  private final List<Line> results = new ArrayList<>();

  TableBlocks(List<TableRow> rows, TableSteps steps) {
    this.steps = steps;
    rows.forEach(this::add);
  }

  /// The rows for the results of set operations ("<union1,2>").
  List<Line> results() {
    return results;
  }

  /// In the order of their first rows.
  List<Block> blocks() {
    return List.copyOf(blocks.values());
  }

  private void add(TableRow row) {
    if (row.type().endsWith(" RESULT")) {
      results.add(new Line(row, result(row)));
      return;
    }
    int id = (int) row.number("id").orElse(1);
    blocks
        .computeIfAbsent(id, i -> new Block(i, type(row), block(i, type(row)), new ArrayList<>()))
        .lines()
        .add(new Line(row, steps.step(row)));
  }

  /// The row of a changed table says what is done to it, not what the statement is.
  private static String type(TableRow row) {
    return row.type().isEmpty() ? "SIMPLE" : row.type();
  }

  private static Draft block(int id, String type) {
    Draft draft = new Draft();
    draft.label = "Select #" + id;
    draft.operator = new Operator.Other("Query block");
    draft.raw.put("id", String.valueOf(id));
    draft.raw.put("select_type", type);
    return draft;
  }

  private Draft result(TableRow row) {
    Draft draft = steps.step(row);
    String type = row.type().substring(0, row.type().length() - " RESULT".length());
    String name = type.charAt(0) + type.substring(1).toLowerCase(Locale.ROOT);
    boolean temporary = row.has("Using temporary");
    draft.label = temporary ? name + " using temporary table" : name;
    draft.operator = temporary ? new Operator.Buffer(name) : new Operator.Other(name);
    return draft;
  }
}
