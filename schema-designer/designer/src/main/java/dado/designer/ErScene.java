package dado.designer;

import dado.designer.model.ChangeLine;
import dado.kit.canvas.DiagramScene;
import dado.kit.canvas.Painter;
import dado.kit.canvas.Rect;
import dado.kit.text.Texts;
import dado.schema.diagram.Bounds;
import dado.schema.diagram.ErBox;
import dado.schema.diagram.ErDiagram;
import dado.schema.diagram.ErEdge;
import dado.schema.model.Id;
import dado.schema.model.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// An ER diagram with its pending changes on it. The id of a thing is the id of its table.
final class ErScene implements DiagramScene {

  private static final Texts TEXTS = new Texts("dado.designer.messages");

  private final Rect bounds;
  private final Map<String, ErBox> boxes = new LinkedHashMap<>();
  private final List<DrawnEdge> edges;
  private final Map<Id, List<ChangeLine>> changes;

  /// An edge with what encloses it.
  private record DrawnEdge(ErEdge edge, Rect bounds) {}

  /// @param changes the lines of each table that changes
  ErScene(ErDiagram diagram, Map<Id, List<ChangeLine>> changes) {
    this.bounds = rect(diagram.bounds());
    this.changes = Map.copyOf(changes);
    diagram.boxes().forEach(box -> boxes.put(box.table().value(), box));
    this.edges = diagram.edges().stream().map(e -> new DrawnEdge(e, enclosing(e))).toList();
  }

  static Rect rect(Bounds b) {
    return new Rect(b.x(), b.y(), b.width(), b.height());
  }

  private static Rect enclosing(ErEdge edge) {
    Bounds all =
        edge.points().stream()
            .map(p -> new Bounds(p.x(), p.y(), 0, 0))
            .reduce(Bounds::union)
            .orElseThrow();
    return rect(all.grown(EdgePainter.SIGN));
  }

  @Override
  public Rect bounds() {
    return bounds;
  }

  @Override
  public void paint(Painter painter) {
    Optional<Name> selected = painter.selectedId().map(boxes::get).map(ErBox::name);
    Map<Boolean, List<ErEdge>> seen =
        edges.stream()
            .filter(e -> e.bounds().intersects(painter.visible()))
            .map(DrawnEdge::edge)
            .collect(
                Collectors.partitioningBy(e -> selected.filter(n -> touches(e, n)).isPresent()));
    EdgePainter plain = new EdgePainter(painter, painter.palette().edge(), 1);
    seen.getOrDefault(false, List.of()).forEach(plain::paint);
    EdgePainter strong = new EdgePainter(painter, painter.palette().accent(), 2);
    seen.getOrDefault(true, List.of()).forEach(strong::paint);
    paintBoxes(painter);
  }

  private static boolean touches(ErEdge edge, Name table) {
    return edge.from().equals(table) || edge.to().equals(table);
  }

  private void paintBoxes(Painter painter) {
    BoxPainter boxPainter = new BoxPainter(painter);
    for (ErBox box : boxes.values()) {
      if (rect(box.bounds().grown(BoxPainter.CHIP)).intersects(painter.visible())) {
        boxPainter.paint(box, changes.getOrDefault(box.table(), List.of()));
      }
    }
  }

  @Override
  public Optional<String> idAt(double x, double y) {
    return boxes.entrySet().stream()
        .filter(e -> e.getValue().bounds().contains(x, y))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public Optional<Rect> boundsOf(String id) {
    return Optional.ofNullable(boxes.get(id)).map(box -> rect(box.bounds()));
  }

  @Override
  public List<String> ids() {
    return List.copyOf(boxes.keySet());
  }

  @Override
  public String textOf(String id) {
    ErBox box = boxes.get(id);
    return box == null ? id : TEXTS.get("er.table", box.title(), box.rows().size());
  }
}
