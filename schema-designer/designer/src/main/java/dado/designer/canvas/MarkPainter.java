package dado.designer.canvas;

import dado.kit.canvas.Painter;
import dado.kit.canvas.Rect;
import dado.kit.theme.Palette;
import dado.schema.review.Mark;
import javafx.scene.paint.Color;

/// Paints what the rules say of a thing as a triangle on its left border, whose colour says how
/// much it matters; what it is stands in the words under the pointer and in the review.
record MarkPainter(Painter painter) {
  private static final double WIDTH = 8;
  private static final double HEIGHT = 10;

  void paint(Rect area, Mark mark) {
    double left = area.x() - WIDTH / 2;
    double middle = area.y() + Math.min(area.height(), 22) / 2;
    painter.polygon(
        color(painter.palette(), mark),
        left,
        middle - HEIGHT / 2,
        left + WIDTH,
        middle,
        left,
        middle + HEIGHT / 2);
  }

  private static Color color(Palette palette, Mark mark) {
    return switch (mark.worst()) {
      case ERROR -> palette.danger();
      case WARNING -> palette.warning();
      case INFO -> palette.textMuted();
    };
  }
}
