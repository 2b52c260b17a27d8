package dado.designer.canvas;

import dado.kit.canvas.Painter;
import dado.kit.canvas.Rect;
import dado.kit.canvas.TextStyle;
import dado.schema.diagram.TextWidth;
import java.util.ArrayList;
import java.util.List;

/// Paints notes: their text, wrapped, on a coloured ground.
record NotePainter(Painter painter) {
  private static final double PADDING = 8;
  private static final double LINE = 17;
  private static final double SIZE = 12;

  void paint(String id, Rect area, String text) {
    painter.fill(area, painter.palette().warningSoft());
    boolean selected = painter.isSelected(id);
    painter.frame(
        area,
        selected ? painter.palette().accent() : painter.palette().border(),
        selected ? 3 : 1);
    if (ErDetail.of(painter.zoom()).compareTo(ErDetail.KEYS) < 0) {
      return;
    }
    double room = area.width() - 2 * PADDING;
    double baseline = area.y() + LINE;
    for (String line : lines(text, room)) {
      if (baseline > area.bottom() - 4) {
        return;
      }
      painter.text(
          line, area.x() + PADDING, baseline, room, SIZE, TextStyle.PLAIN, painter.palette().text());
      baseline += LINE;
    }
  }

  /// The lines of a text in a width: broken between words where they can be.
  static List<String> lines(String text, double width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.split(" ", -1)) {
        if (!line.isEmpty() && TextWidth.of(line + " " + word) > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
    }
    return List.copyOf(lines);
  }
}
