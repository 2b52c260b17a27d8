package dado.designer.canvas;

import dado.kit.canvas.DiagramScene;
import dado.kit.canvas.Painter;
import dado.kit.canvas.Rect;
import dado.schema.diagram.ErBox;
import dado.schema.file.LayoutFile.Note;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A scene some of whose things are elsewhere for as long as a drag lasts: the rest is not laid out
/// again.
///
/// @param boxes the moved tables
/// @param notes the moved notes, by their ids
/// @param edges those edges that run otherwise now
/// @param gone the ids of what is painted otherwise, edges included
record DraggedScene(
    ErScene rest,
    List<ErBox> boxes,
    Map<String, Note> notes,
    List<DrawnEdge> edges,
    Set<String> gone)
    implements DiagramScene {

  static DraggedScene of(
      ErScene rest, List<ErBox> boxes, Map<String, Note> notes, List<DrawnEdge> edges) {
    Set<String> gone = new HashSet<>(notes.keySet());
    boxes.forEach(b -> gone.add(b.table().value()));
    edges.forEach(e -> gone.add(e.id()));
    return new DraggedScene(rest, boxes, notes, edges, gone);
  }

  @Override
  public Rect bounds() {
    return rest.bounds();
  }

  @Override
  public void paint(Painter painter) {
    rest.paint(painter, gone);
    notes.forEach(
        (id, note) -> new NotePainter(painter).paint(id, ErScene.rect(note), note.text()));
    ErScene.paintEdges(painter, edges);
    BoxPainter boxPainter = new BoxPainter(painter, rest.looks());
    boxes.forEach(boxPainter::paint);
  }

  @Override
  public Optional<String> idAt(double x, double y) {
    return rest.idAt(x, y);
  }

  @Override
  public Optional<Rect> boundsOf(String id) {
    return rest.boundsOf(id);
  }

  @Override
  public List<String> ids() {
    return rest.ids();
  }
}
