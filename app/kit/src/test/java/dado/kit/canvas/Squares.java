package dado.kit.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A scene of nine boxes in a square, with a line between neighbours.
final class Squares implements DiagramScene {
  private static final double PITCH = 220;

  int painted;

  @Override
  public Rect bounds() {
    return new Rect(0, 0, 2 * PITCH + 160, 2 * PITCH + 80);
  }

  @Override
  public void paint(Painter painter) {
    for (String id : ids()) {
      Rect box = boundsOf(id).orElseThrow();
      if (!box.intersects(painter.visible())) {
        continue;
      }
      painted++;
      boolean selected = painter.selectedId().filter(id::equals).isPresent();
      painter.fill(box, selected ? painter.palette().accentSoft() : painter.palette().surface());
      painter.frame(box, painter.palette().border(), 1);
      painter.horizontal(box.right(), box.right() + 60, box.centerY(), painter.palette().edge(), 1);
      painter.vertical(
          box.centerX(), box.bottom(), box.bottom() + 140, painter.palette().edge(), 2);
      painter.text(
          "a box with a rather long name " + id,
          box.x() + 8,
          box.y() + 20,
          box.width() - 16,
          13,
          TextStyle.BOLD,
          painter.palette().text());
      painter.textEndingAt(
          "12 rows",
          box.right() - 8,
          box.y() + 44,
          100,
          12,
          TextStyle.PLAIN,
          painter.palette().textMuted());
      painter.polygon(
          painter.palette().danger(),
          box.x() + 8,
          box.y() + 60,
          box.x() + 20,
          box.y() + 60,
          box.x() + 14,
          box.y() + 70);
    }
  }

  @Override
  public Optional<String> idAt(double x, double y) {
    return ids().stream().filter(id -> boundsOf(id).orElseThrow().contains(x, y)).findFirst();
  }

  @Override
  public Optional<Rect> boundsOf(String id) {
    return ids().contains(id)
        ? Optional.of(new Rect((id.charAt(0) - '0') * PITCH, (id.charAt(2) - '0') * PITCH, 160, 80))
        : Optional.empty();
  }

  @Override
  public List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (int y = 0; y < 3; y++) {
      for (int x = 0; x < 3; x++) {
        ids.add(x + "-" + y);
      }
    }
    return ids;
  }
}
