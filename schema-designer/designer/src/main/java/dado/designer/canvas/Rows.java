package dado.designer.canvas;

import dado.schema.diagram.ErBox;

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

  static boolean isColumn(ErBox box, int row) {
    return row >= 0 && row < box.rows().size();
  }

  static boolean isTable(ErBox box) {
    return !box.rows().isEmpty();
  }
}
