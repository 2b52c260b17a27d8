package dado.designer.canvas;

import dado.designer.model.Routing;
import dado.kit.canvas.DiagramScene;
import dado.kit.canvas.Rect;
import dado.schema.diagram.ErBox;
import dado.schema.diagram.Point;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a drag shows: the moved things where they would be, and the edges that therefore run
/// otherwise.
final class Dragging {
  private final Routing routing;
  private final ErScene scene;
  private final Set<Id> rerouted = new HashSet<>();

  Dragging(Routing routing, ErScene scene) {
    this.routing = routing;
    this.scene = scene;
  }

  DiagramScene moved(Map<String, Rect> moved) {
    Map<Id, Position> places = new HashMap<>();
    List<ErBox> boxes = new ArrayList<>();
    moved.forEach((id, r) -> {
      places.put(new Id(id), ErBoard.position(r));
      scene.box(id).map(b -> Routing.at(b, r.x(), r.y())).ifPresent(boxes::add);
    });
    rerouted.addAll(routing.drag(places));
    return DraggedScene.of(scene, boxes, edges());
  }

  DiagramScene bent(Id edge, List<Point> points) {
    rerouted.add(edge);
    routing.drag(edge, corners(points));
    return DraggedScene.of(scene, List.of(), edges());
  }

  /// What a person gave an edge: its points but for the ends.
  static List<Position> corners(List<Point> points) {
    return points.subList(1, Math.max(1, points.size() - 1)).stream()
        .map(p -> new Position((int) Math.rint(p.x()), (int) Math.rint(p.y())))
        .toList();
  }

  private List<DrawnEdge> edges() {
    return routing.edges().stream()
        .filter(e -> rerouted.contains(e.id()))
        .map(DrawnEdge::of)
        .toList();
  }
}
