package dado.plan.format.frame;

import dado.plan.model.Span;
import java.util.List;
import java.util.Optional;

/// A table that a client printed: a header and rows of cells.
///
/// @param header the names of the columns as printed
/// @param rows each with a cell for every column
public record Grid(List<String> header, List<Row> rows) {

  /// A row of a grid.
  ///
  /// @param cells one for each column, trimmed; `NULL` as printed
  /// @param place the row's lines in the text that the grid was read from
  public record Row(List<String> cells, Span place) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public Grid {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /// The first table of several columns in a text, whatever drew it: boxes (mysql, psql, sqlite3),
  /// records one below the other (`\G`, `\x`), tabs with a header (`mysql --batch`), CSV, HTML,
  /// XML, AsciiDoc, LaTeX, columns below dashes.
  public static Optional<Grid> read(String text) {
    return Frames.unframed(text).stream().flatMap(u -> u.grid().stream()).findFirst();
  }

  /// The column with a name, whatever its case; -1 where there is none.
  public int column(String name) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  /// A cell by the name of its column; empty where there is no such column.
  public String cell(Row row, String name) {
    int column = column(name);
    return column < 0 || column >= row.cells().size() ? "" : row.cells().get(column);
  }
}
