package dado.designer.canvas;

import dado.kit.canvas.Painter;
import dado.kit.canvas.Rect;
import dado.kit.canvas.TextStyle;
import dado.schema.diagram.ErBox;

/// Paints notes: their text on a coloured ground.
record NotePainter(Painter painter) {
  private static final double PADDING = 10;
  private static final double SIZE = 12;

  void paint(ErBox note) {
    Rect area = ErScene.rect(note.bounds());
    painter.fill(area, painter.palette().warningSoft());
    boolean selected = painter.isSelected(note.table().value());
    painter.frame(
        area, selected ? painter.palette().accent() : painter.palette().border(), selected ? 3 : 1);
    if (ErDetail.of(painter).compareTo(ErDetail.KEYS) >= 0) {
      text(note);
    }
  }

  private void text(ErBox note) {
    for (int i = 0; i < note.rows().size(); i++) {
      Rect row = ErScene.rect(note.row(i));
      painter.text(
          note.rows().get(i).name(),
          row.x() + PADDING,
          row.y() + 15,
          row.width() - 2 * PADDING,
          SIZE,
          TextStyle.PLAIN,
          painter.palette().text());
    }
  }
}
