package dado.kit.canvas;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Spans a rectangle over the ground; what it touches is selected.
final class MarqueeDrag implements Drag {
  private final DiagramView view;
  private final Spot from;
  private final List<String> before;
  private Rect area;

  MarqueeDrag(DiagramView view, Spot from) {
    this.view = view;
    this.from = from;
    this.before = List.copyOf(view.selection());
    this.area = new Rect(from.x(), from.y(), 0, 0);
  }

  @Override
  public void to(Spot spot) {
    area = Rect.between(from.x(), from.y(), spot.x(), spot.y());
    Set<String> touched = new LinkedHashSet<>(from.adds() ? before : List.of());
    for (String id : view.diagram().ids()) {
      if (view.diagram().boundsOf(id).filter(area::intersects).isPresent()) {
        touched.add(id);
      }
    }
    view.selectAll(touched);
  }

  @Override
  public void cancel() {
    view.selectAll(before);
  }

  @Override
  public void paint(Painter painter) {
    painter.fill(area, painter.palette().accent().deriveColor(0, 1, 1, 0.12));
    painter.frame(area, painter.palette().accent(), 1);
  }
}
