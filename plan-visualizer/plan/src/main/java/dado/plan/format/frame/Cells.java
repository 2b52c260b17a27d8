package dado.plan.format.frame;

import dado.plan.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cells of a table while it is read, one below the other.
final class Cells {
  private final Cutting cutting;
  private final List<String> header;
  private final List<Integer> cells = new ArrayList<>();
  private final List<Integer> rows = new ArrayList<>();
  private final List<Span> places = new ArrayList<>();

  Cells(String source, List<String> header) {
    this.cutting = new Cutting(source);
    this.header = header;
  }

  /// Begins a row.
  ///
  /// @param start where its first line starts in the source
  /// @param end where its last line ends
  void row(int start, int end) {
    rows.add(cells.size());
    places.add(new Span(start, end));
  }

  /// Begins a cell of the row.
  ///
  /// @param at the offset in the source at which a line would end before it
  Cutting cell(int at) {
    if (!cells.isEmpty()) {
      cutting.newLine(at);
    }
    cells.add(cutting.length());
    return cutting;
  }

  /// The cell that was begun last.
  Cutting more() {
    return cutting;
  }

  /// Takes away the blanks at the end of the cell.
  void trim() {
    cutting.stripEnd(cells.getLast());
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  int columns() {
    return header.size();
  }

  /// All cells as a text, a line each: of a table with one column, what it shows.
  Cut text() {
    return cutting.finish();
  }

  /// The table, where it has several columns.
  Optional<Grid> grid() {
    if (header.size() < 2) {
      return Optional.empty();
    }
    String all = cutting.finish().text();
    List<Grid.Row> found = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      int end = row + 1 < rows.size() ? rows.get(row + 1) : cells.size();
      found.add(new Grid.Row(texts(all, rows.get(row), end), places.get(row)));
    }
    return Optional.of(new Grid(header, found));
  }

  private List<String> texts(String all, int first, int end) {
    List<String> texts = new ArrayList<>();
    for (int i = first; i < end && texts.size() < header.size(); i++) {
      int stop = i + 1 < cells.size() ? cells.get(i + 1) - 1 : all.length();
      texts.add(all.substring(Math.min(cells.get(i), stop), stop).strip());
    }
    while (texts.size() < header.size()) {
      texts.add("");
    }
    return texts;
  }
}
