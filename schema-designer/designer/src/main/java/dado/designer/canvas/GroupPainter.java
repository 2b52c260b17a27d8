package dado.designer.canvas;

import dado.kit.canvas.Painter;
import dado.kit.canvas.Rect;
import dado.kit.canvas.TextStyle;
import dado.schema.diagram.ErGroup;
import java.util.List;
import javafx.scene.paint.Color;

/// Paints the areas of schemas: a tint of their colour, a frame, and their name.
record GroupPainter(Painter painter, SchemaColors colors) {
  private static final double SIZE = 13;

  void paint(List<ErGroup> groups) {
    for (ErGroup group : groups) {
      Rect area = ErScene.rect(group.bounds());
      if (area.intersects(painter.visible())) {
        paint(group, area);
      }
    }
  }

  private void paint(ErGroup group, Rect area) {
    Color color = colors.of(group.schema()).orElse(painter.palette().border());
    Rect seen = clipped(area, painter.visible().grown(10));
    painter.fill(seen, painter.palette().canvas().interpolate(color, 0.07));
    painter.frame(area, painter.palette().canvas().interpolate(color, 0.5), 1);
    painter.text(
        group.schema(),
        area.x() + 10,
        area.y() + 16,
        area.width() - 20,
        SIZE,
        TextStyle.BOLD,
        painter.palette().textMuted());
  }

  /// A rectangle of a hundred thousand pixels is slow to fill, however little of it is seen.
  private static Rect clipped(Rect area, Rect by) {
    return Rect.between(
        Math.max(area.x(), by.x()),
        Math.max(area.y(), by.y()),
        Math.min(area.right(), by.right()),
        Math.min(area.bottom(), by.bottom()));
  }
}
