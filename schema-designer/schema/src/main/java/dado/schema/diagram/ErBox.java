package dado.schema.diagram;

import dado.schema.model.Id;
import dado.schema.model.Name;
import java.util.List;
import java.util.function.Predicate;

/// A table, a view, an enum or a note as a box: a head with its name, below it its rows.
///
/// @param table the id of what it shows, be it a table or not
/// @param name its name; of a note without a schema, and its first line
/// @param title the name as the head shows it: without the schema where all share one
/// @param marksWidth the width of the first column of the rows, which holds the marks of the keys
/// @param rows none where it is collapsed
public record ErBox(
    Kind kind,
    Id table,
    Name name,
    String title,
    Bounds bounds,
    double marksWidth,
    List<ErRow> rows,
    boolean collapsed) {

  /// What a box shows.
  public enum Kind {
    TABLE(""),
    VIEW("view"),
    /// A view that keeps its rows.
    MATERIALIZED_VIEW("materialized view"),
    ENUM("enum"),
    /// A text of the diagram's own; it has no head.
    NOTE("");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// What the head says at its end, so that nobody takes it for a table; empty for a table.
    String word() {
      return word;
    }
  }

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
  static ErBox of(Kind kind, Id table, Name name, String title, List<ErRow> rows) {
    double marks = rows.stream().mapToDouble(r -> TextWidth.bold(r.marks())).max().orElse(0);
    double marksWidth = marks == 0 ? 0 : Math.ceil(marks) + GAP / 2;
    double names = rows.stream().mapToDouble(r -> TextWidth.bold(r.name())).max().orElse(0);
    double types = rows.stream().mapToDouble(r -> TextWidth.of(r.typeText())).max().orElse(0);
    double row = marksWidth + Math.min(names, MAX_NAME) + GAP + Math.min(types, MAX_TYPE);
    double word = kind.word().isEmpty() ? 0 : GAP + TextWidth.of(kind.word());
    double head = Math.min(TextWidth.bold(title), MAX_NAME + MAX_TYPE) + word;
    double width = Math.ceil(Math.max(MIN_WIDTH, Math.max(row, head) + 2 * PADDING));
    Bounds bounds = new Bounds(0, 0, width, HEAD_HEIGHT + ROW_HEIGHT * rows.size());
    return new ErBox(kind, table, name, title, bounds, marksWidth, rows, false);
  }

  /// A note that is as wide as asked for, and as high as asked for or as its text needs.
  static ErBox note(Id id, String text, Bounds asked) {
    List<ErRow> lines =
        TextWidth.wrap(text, asked.width() - 2 * PADDING).stream()
            .map(line -> ErRow.plain(ErRow.Kind.TEXT, id, line, ""))
            .toList();
    double height = Math.max(asked.height(), 2 * PADDING + ROW_HEIGHT * lines.size());
    String first = lines.isEmpty() ? "" : lines.getFirst().name();
    Bounds bounds = new Bounds(asked.x(), asked.y(), asked.width(), height);
    return new ErBox(Kind.NOTE, id, new Name("", first), first, bounds, 0, lines, false);
  }

  /// The head alone.
  ErBox folded() {
    Bounds folded = new Bounds(bounds.x(), bounds.y(), bounds.width(), HEAD_HEIGHT);
    return new ErBox(kind, table, name, title, folded, marksWidth, List.of(), true);
  }

  /// The head, of a note the margin above its text.
  public Bounds head() {
    double height = kind == Kind.NOTE ? PADDING : HEAD_HEIGHT;
    return new Bounds(bounds.x(), bounds.y(), bounds.width(), height);
  }

  /// A row, or the head for `HEAD`.
  public Bounds row(int row) {
    return row == HEAD
        ? head()
        : new Bounds(bounds.x(), head().bottom() + row * ROW_HEIGHT, bounds.width(), ROW_HEIGHT);
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
    int same = find(column::equals);
    return same == HEAD ? find(column::equalsIgnoreCase) : same;
  }

  private int find(Predicate<String> name) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).kind() == ErRow.Kind.COLUMN && name.test(rows.get(i).name())) {
        return i;
      }
    }
    return HEAD;
  }

  /// This box that far right and down.
  ErBox moved(double dx, double dy) {
    Bounds there = bounds.moved(dx, dy);
    return new ErBox(kind, table, name, title, there, marksWidth, rows, collapsed);
  }

  /// This box with its upper left corner there.
  ErBox at(double x, double y) {
    return moved(x - bounds.x(), y - bounds.y());
  }

  /// The point where an edge meets a row on the right or the left border.
  Point port(int row, boolean right) {
    Bounds area = row(row);
    return new Point(right ? area.right() : area.x(), area.y() + area.height() / 2);
  }
}
