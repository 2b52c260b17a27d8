package dado.plan.format.family;

import dado.plan.format.frame.Grid;
import dado.plan.model.Span;
import dado.plan.syntax.Digits;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// A row of `EXPLAIN`'s table.
///
/// @param cells what stands in it, by the names of its columns, `NULL` as printed
/// @param place where it stands
record TableRow(Map<String, String> cells, Span place) {
  /// How clients print that there is nothing.
  private static final Set<String> NULLS =
      Set.of("NULL", "null", "(NULL)", "(null)", "<null>", "[NULL]", "\\N");

  static TableRow of(Grid grid, Grid.Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(grid.header().size(), row.cells().size()); i++) {
      cells.put(grid.header().get(i), row.cells().get(i).strip());
    }
    return new TableRow(cells, row.place());
  }

  /// What stands in a column; empty for `NULL` and where there is no such column.
  String cell(String column) {
    String cell = cells.getOrDefault(column, "");
    return NULLS.contains(cell) ? "" : cell;
  }

  /// The number in a column, without a percentage behind it ("14 (1%)").
  OptionalDouble number(String column) {
    String cell = cell(column);
    int blank = cell.indexOf(' ');
    return Digits.number(blank < 0 ? cell : cell.substring(0, blank));
  }

  String type() {
    return cell("select_type");
  }

  /// The words of the last column.
  List<String> extras() {
    String extra = cell("Extra");
    return extra.isEmpty() ? List.of() : Arrays.asList(extra.split("; ?"));
  }

  boolean has(String extra) {
    return extras().stream().anyMatch(e -> e.startsWith(extra));
  }
}
