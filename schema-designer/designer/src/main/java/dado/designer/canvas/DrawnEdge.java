package dado.designer.canvas;

import dado.kit.canvas.Rect;
import dado.schema.diagram.Bounds;
import dado.schema.diagram.ErEdge;
import dado.schema.diagram.Point;
import java.util.List;

/// An edge with what a scene must know of it in every frame.
///
/// @param id of its foreign key on the canvas
/// @param from the id of the table that it leaves
/// @param to the id of the table that it references
/// @param bounds around its corners and signs
record DrawnEdge(ErEdge edge, String id, String from, String to, Rect bounds) {

  private static final double REACH = 5;

  static DrawnEdge of(ErEdge edge, String from, String to) {
    Bounds all =
        edge.points().stream()
            .map(p -> new Bounds(p.x(), p.y(), 0, 0))
            .reduce(Bounds::union)
            .orElseThrow();
    return new DrawnEdge(
        edge, id(from, edge.foreignKey()), from, to, ErScene.rect(all.grown(EdgePainter.SIGN)));
  }

  /// The id of a foreign key on the canvas.
  static String id(String table, String foreignKey) {
    return "edge:" + table + ":" + foreignKey;
  }

  boolean touches(String table) {
    return from.equals(table) || to.equals(table);
  }

  /// Whether a point is on it, or nearly.
  boolean isAt(double x, double y) {
    if (!bounds.contains(x, y)) {
      return false;
    }
    List<Point> points = edge.points();
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      if (Rect.between(a.x(), a.y(), b.x(), b.y()).grown(REACH).contains(x, y)) {
        return true;
      }
    }
    return false;
  }
}
