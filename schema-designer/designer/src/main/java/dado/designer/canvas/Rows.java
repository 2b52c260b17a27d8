package dado.designer.canvas;

import dado.schema.diagram.ErBox;
import dado.schema.diagram.ErRow;

/// Which part of a box a point is on.
final class Rows {
  private Rows() {}

  /// The number of the row at a height, or [ErBox#HEAD].
  static int at(ErBox box, double y) {
    for (int i = 0; i < box.rows().size(); i++) {
      if (y >= box.row(i).y() && y < box.row(i).bottom()) {
        return i;
      }
    }
    return ErBox.HEAD;
  }

  /// Whether a row is a column of a table.
  static boolean isColumn(ErBox box, int row) {
    return isTable(box)
        && row >= 0
        && row < box.rows().size()
        && box.rows().get(row).kind() == ErRow.Kind.COLUMN;
  }

  static boolean isTable(ErBox box) {
    return box.kind() == ErBox.Kind.TABLE;
  }
}
