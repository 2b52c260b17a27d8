package dado.visualizer;

import dado.kit.canvas.DiagramScene;
import dado.kit.canvas.Painter;
import dado.kit.canvas.Rect;
import dado.plan.diagram.PlanBox;
import dado.plan.diagram.PlanDiagram;
import dado.plan.diagram.PlanEdge;
import dado.schema.diagram.Bounds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A plan diagram on a canvas. The ids are the nodes' ids as text.
final class PlanScene implements DiagramScene {
  /// Badges and arrows stand out of the boxes by so much.
  private static final double OVERHANG = 12;

  private final PlanDiagram diagram;
  private final Map<String, PlanBox> boxes = new HashMap<>();
  private final List<String> ids;

  PlanScene(PlanDiagram diagram) {
    this.diagram = diagram;
    this.ids = diagram.nodes().stream().map(b -> idOf(b.nodeId())).toList();
    diagram.nodes().forEach(b -> boxes.put(idOf(b.nodeId()), b));
  }

  static String idOf(int nodeId) {
    return String.valueOf(nodeId);
  }

  static int nodeId(String id) {
    return Integer.parseInt(id);
  }

  static Rect rect(Bounds bounds) {
    return new Rect(bounds.x(), bounds.y(), bounds.width(), bounds.height());
  }

  @Override
  public Rect bounds() {
    return rect(diagram.bounds().grown(OVERHANG));
  }

  @Override
  public void paint(Painter painter) {
    for (PlanEdge edge : diagram.edges()) {
      if (around(edge).intersects(painter.visible())) {
        paint(edge, painter);
      }
    }
    for (PlanBox box : diagram.nodes()) {
      if (rect(box.bounds().grown(OVERHANG)).intersects(painter.visible())) {
        new BoxPainter(painter, box).paint();
      }
    }
  }

  @Override
  public Optional<String> idAt(double x, double y) {
    return diagram.nodes().stream()
        .filter(b -> b.bounds().contains(x, y))
        .findFirst()
        .map(b -> idOf(b.nodeId()));
  }

  @Override
  public Optional<Rect> boundsOf(String id) {
    return Optional.ofNullable(boxes.get(id)).map(b -> rect(b.bounds()));
  }

  @Override
  public List<String> ids() {
    return ids;
  }

  @Override
  public String textOf(String id) {
    PlanBox box = boxes.get(id);
    return box == null ? "" : box.spoken();
  }

  private static Rect around(PlanEdge edge) {
    double left = Math.min(edge.from().x(), edge.to().x());
    double right = Math.max(edge.from().x(), edge.to().x());
    double top = Math.min(edge.from().y(), edge.to().y());
    double bottom = Math.max(edge.from().y(), edge.to().y());
    return new Rect(left - OVERHANG, top, right - left + 2 * OVERHANG, Math.max(1, bottom - top));
  }

  /// Up from the lower box, along halfway, up into the upper one: level and upright lines only.
  private static void paint(PlanEdge edge, Painter painter) {
    double middle = (edge.from().y() + edge.to().y()) / 2;
    double width = Math.max(1, edge.width() * Math.min(1, painter.zoom()));
    var color = painter.palette().edge();
    if (Math.abs(edge.from().x() - edge.to().x()) < 0.5) {
      painter.vertical(edge.from().x(), edge.to().y(), edge.from().y(), color, width);
      return;
    }
    painter.vertical(edge.from().x(), middle, edge.from().y(), color, width);
    painter.horizontal(edge.from().x(), edge.to().x(), middle, color, width);
    painter.vertical(edge.to().x(), edge.to().y(), middle, color, width);
  }
}
