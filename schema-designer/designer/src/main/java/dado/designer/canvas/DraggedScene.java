package dado.designer.canvas;

import dado.kit.canvas.DiagramScene;
import dado.kit.canvas.Painter;
import dado.kit.canvas.Rect;
import dado.schema.diagram.ErBox;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A scene some of whose things are elsewhere for as long as a drag lasts: the rest is not laid out
/// again.
///
/// @param boxes the moved boxes
/// @param edges those edges that run otherwise now
/// @param gone the ids of what is painted otherwise, edges included
record DraggedScene(ErScene rest, List<ErBox> boxes, List<DrawnEdge> edges, Set<String> gone)
    implements DiagramScene {

  static DraggedScene of(ErScene rest, List<ErBox> boxes, List<DrawnEdge> edges) {
    Set<String> gone = new HashSet<>();
    boxes.forEach(b -> gone.add(b.table().value()));
    edges.forEach(e -> gone.add(e.id()));
    return new DraggedScene(rest, boxes, edges, gone);
  }

  @Override
  public Rect bounds() {
    return rest.bounds();
  }

  @Override
  public void paint(Painter painter) {
    rest.paint(painter, gone);
    ErScene.paintEdges(painter, rest.looks(), edges);
    BoxPainter boxPainter = new BoxPainter(painter, rest.looks());
    boxes.forEach(boxPainter::paint);
  }

  @Override
  public Optional<String> idAt(double x, double y) {
    return rest.idAt(x, y);
  }

  /// A thing that was moved is where it was moved to.
  @Override
  public Optional<Rect> boundsOf(String id) {
    return boxes.stream()
        .filter(b -> b.table().value().equals(id))
        .findFirst()
        .map(b -> ErScene.rect(b.bounds()))
        .or(() -> rest.boundsOf(id));
  }

  @Override
  public List<String> ids() {
    return rest.ids();
  }
}
