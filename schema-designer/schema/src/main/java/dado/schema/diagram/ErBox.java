package dado.schema.diagram;

import dado.schema.model.Id;
import dado.schema.model.Name;
import java.util.List;

/// A table as a box: a head with its name, below it one row a column.
///
/// @param title the name as the head shows it: without the schema where all tables share one
/// @param marksWidth the width of the first column of the rows, which holds the marks of the keys
public record ErBox(
    Id table, Name name, String title, Bounds bounds, double marksWidth, List<ErRow> rows) {

  /// The row number of the head, where an edge ends that belongs to no column.
  public static final int HEAD = -1;

  static final double HEAD_HEIGHT = 28;
  static final double ROW_HEIGHT = 22;
  static final double PADDING = 10;
  static final double GAP = 16;
  private static final double MIN_WIDTH = 120;
  private static final double MAX_NAME = 260;
  private static final double MAX_TYPE = 180;

  public ErBox {
    rows = List.copyOf(rows);
  }

  /// A box at the origin, as large as its texts ask for within reason.
  static ErBox of(Id table, Name name, String title, List<ErRow> rows) {
    double marks = rows.stream().mapToDouble(r -> TextWidth.bold(r.marks())).max().orElse(0);
    double marksWidth = marks == 0 ? 0 : Math.ceil(marks) + GAP / 2;
    double names = rows.stream().mapToDouble(r -> TextWidth.bold(r.name())).max().orElse(0);
    double types = rows.stream().mapToDouble(r -> TextWidth.of(r.typeText())).max().orElse(0);
    double row = marksWidth + Math.min(names, MAX_NAME) + GAP + Math.min(types, MAX_TYPE);
    double head = Math.min(TextWidth.bold(title), MAX_NAME + MAX_TYPE);
    double width = Math.ceil(Math.max(MIN_WIDTH, Math.max(row, head) + 2 * PADDING));
    Bounds bounds = new Bounds(0, 0, width, HEAD_HEIGHT + ROW_HEIGHT * rows.size());
    return new ErBox(table, name, title, bounds, marksWidth, rows);
  }

  /// The head.
  public Bounds head() {
    return new Bounds(bounds.x(), bounds.y(), bounds.width(), HEAD_HEIGHT);
  }

  /// A row, or the head for `HEAD`.
  public Bounds row(int row) {
    return row == HEAD
        ? head()
        : new Bounds(
            bounds.x(), bounds.y() + HEAD_HEIGHT + row * ROW_HEIGHT, bounds.width(), ROW_HEIGHT);
  }

  /// The most that a column's type may take of a row's width.
  public double typeWidth(int row) {
    return Math.min(MAX_TYPE, TextWidth.of(rows.get(row).typeText()));
  }

  /// What a column's name has of a row's width.
  public double nameWidth(int row) {
    return bounds.width() - 2 * PADDING - marksWidth - GAP - typeWidth(row);
  }

  /// The number of the row of a column, or `HEAD`.
  int rowOf(String column) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).name().equals(column)) {
        return i;
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).name().equalsIgnoreCase(column)) {
        return i;
      }
    }
    return HEAD;
  }

  /// This box that far right and down.
  ErBox moved(double dx, double dy) {
    return new ErBox(table, name, title, bounds.moved(dx, dy), marksWidth, rows);
  }

  /// The point where an edge meets a row on the right or the left border.
  Point port(int row, boolean right) {
    Bounds area = row(row);
    return new Point(right ? area.right() : area.x(), area.y() + area.height() / 2);
  }
}
