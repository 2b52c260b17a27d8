package dado.kit.canvas;

import java.util.List;
import java.util.Set;

/// Moves things; they snap to the edges and middles of what can be seen, else to the grid.
final class MoveDrag implements Drag {
  private static final double TOLERANCE = 6;

  private final DiagramView view;
  private final DiagramEditor editor;
  private final Set<String> ids;
  private final Spot from;
  private final Rect start;
  private final Snapping snapping;
  private Snapping.Snapped now = new Snapping.Snapped(0, 0, List.of());

  MoveDrag(DiagramView view, DiagramEditor editor, Set<String> ids, Spot from) {
    this.view = view;
    this.editor = editor;
    this.ids = ids;
    this.from = from;
    this.start =
        ids.stream()
            .flatMap(id -> view.diagram().boundsOf(id).stream())
            .reduce(Rect::union)
            .orElseThrow();
    this.snapping = Snapping.among(view.diagram(), view.seenProperty().get(), ids, editor.grid());
  }

  @Override
  public void to(Spot spot) {
    double dx = spot.x() - from.x();
    double dy = spot.y() - from.y();
    now =
        spot.free()
            ? new Snapping.Snapped(Math.rint(dx), Math.rint(dy), List.of())
            : snapping.snap(start, dx, dy, TOLERANCE / view.zoomProperty().get());
    view.preview(editor.moving(ids, now.dx(), now.dy()));
  }

  @Override
  public void drop(Spot spot) {
    if (now.dx() != 0 || now.dy() != 0) {
      editor.move(ids, now.dx(), now.dy());
    } else {
      editor.giveUp();
    }
  }

  @Override
  public void paint(Painter painter) {
    now.guides().forEach(g -> g.paint(painter));
  }

  @Override
  public void cancel() {
    editor.giveUp();
  }
}
