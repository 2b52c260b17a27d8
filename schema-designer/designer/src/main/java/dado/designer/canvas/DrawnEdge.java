package dado.designer.canvas;

import dado.kit.canvas.Rect;
import dado.schema.diagram.ErEdge;
import dado.schema.diagram.Point;
import java.util.List;

/// An edge with what a scene must know of it in every frame.
///
/// @param id of the edge
/// @param from the id of the box that it leaves
/// @param to the id of the box that it comes to
/// @param bounds around its corners and signs
record DrawnEdge(ErEdge edge, String id, String from, String to, Rect bounds) {

  private static final double REACH = 5;

  static DrawnEdge of(ErEdge edge) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (Point p : edge.points()) {
      left = Math.min(left, p.x());
      top = Math.min(top, p.y());
      right = Math.max(right, p.x());
      bottom = Math.max(bottom, p.y());
    }
    Rect around = Rect.between(left, top, right, bottom).grown(EdgePainter.SIGN);
    return new DrawnEdge(
        edge, edge.id().value(), edge.fromBox().value(), edge.toBox().value(), around);
  }

  /// Whether a point is on it, or nearly.
  boolean isAt(double x, double y) {
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
