package dado.designer.canvas;

import dado.designer.model.ChangeLine;
import dado.kit.canvas.Painter;
import dado.kit.canvas.Rect;
import dado.kit.canvas.TextStyle;
import dado.kit.theme.Palette;
import dado.schema.diagram.ErBox;
import dado.schema.diagram.ErRow;
import java.util.Optional;
import javafx.scene.paint.Color;

/// Paints the rows of a table: marks of its keys, name, type with `?` where it may be null; three
/// bars where an index begins with the column, a folded corner where it has a comment, and what
/// becomes of it as a sign on a coloured ground.
record RowPainter(Painter painter, Palette palette, Looks looks) {
  private static final double PADDING = 10;
  private static final double SIZE = 12;

  /// In a row of 22.
  private static final double KEY_SIZE = 19;

  private static final double FOLD = 6;

  void paint(ErBox box, boolean keysOnly) {
    for (int i = 0; i < box.rows().size(); i++) {
      ErRow row = box.rows().get(i);
      Rect area = ErScene.rect(box.row(i));
      if (!area.intersects(painter.visible())) {
        continue;
      }
      if (!keysOnly) {
        paint(box, i, row, area);
      } else if (row.isKey()) {
        key(row, area);
      }
    }
  }

  /// A key's name as large as its row has room for: larger than at this zoom it would be.
  private void key(ErRow row, Rect area) {
    TextStyle style = row.primaryKey() ? TextStyle.BOLD : TextStyle.PLAIN;
    looks.change(row.column()).ifPresent(k -> change(k, area));
    double room = area.width() - PADDING;
    Color color = row.foreignKey() ? palette.accent() : palette.text();
    painter.words(row.name(), area.x() + PADDING, area.y() + 17, room, KEY_SIZE, style, color);
  }

  private void paint(ErBox box, int number, ErRow row, Rect area) {
    double left = area.x() + PADDING;
    double base = area.y() + 15;
    if (number > 0) {
      Color line = palette.border().interpolate(palette.surface(), 0.6);
      painter.horizontal(area.x(), area.right() - 1, area.y(), line, 1);
    }
    looks.change(row.column()).ifPresent(k -> change(k, area));
    painter.text(row.marks(), left, base, box.marksWidth(), SIZE, TextStyle.BOLD, palette.accent());
    TextStyle style = row.primaryKey() ? TextStyle.BOLD : TextStyle.PLAIN;
    double nameAt = left + box.marksWidth();
    painter.text(row.name(), nameAt, base, box.nameWidth(number), SIZE, style, palette.text());
    double typeWidth = box.typeWidth(number) + 4;
    painter.textEndingAt(
        row.typeText(),
        area.right() - PADDING,
        base,
        typeWidth,
        SIZE,
        TextStyle.PLAIN,
        palette.textMuted());
    marks(row, area, area.right() - PADDING - typeWidth);
    if (looks.change(row.column()).equals(Optional.of(ChangeLine.Kind.REMOVED))) {
      strike(row, area, nameAt);
    }
  }

  private void strike(ErRow row, Rect area, double nameAt) {
    double width = painter.textWidth(row.name(), SIZE, TextStyle.PLAIN);
    painter.horizontal(nameAt, nameAt + width, area.y() + 11, palette.danger(), 1);
  }

  private void marks(ErRow row, Rect area, double typeAt) {
    if (looks.indexed().contains(row.column())) {
      indexMark(typeAt - 10, area.y() + 7);
    }
    if (looks.commented().contains(row.column())) {
      fold(area);
    }
  }

  /// Bars that grow shorter, like the steps of a search.
  private void indexMark(double x, double y) {
    for (int i = 0; i < 3; i++) {
      painter.fill(new Rect(x, y + 3 * i, 8 - 2 * i, 1.5), palette.textMuted());
    }
  }

  /// The folded corner of something that has a comment.
  void fold(Rect area) {
    double right = area.right() - 1;
    double top = area.y() + 1;
    painter.polygon(palette.accent(), right - FOLD, top, right, top, right, top + FOLD);
  }

  private void change(ChangeLine.Kind kind, Rect area) {
    Rect inside = new Rect(area.x() + 1, area.y() + 1, area.width() - 2, area.height() - 1);
    painter.fill(inside, ChangePaint.soft(palette, kind));
    painter.text(
        ChangePaint.sign(kind),
        area.x() + 1.5,
        area.y() + 15,
        PADDING,
        SIZE,
        TextStyle.BOLD,
        ChangePaint.strong(palette, kind));
  }
}
