package dado.designer.canvas;

import dado.schema.diagram.Point;
import java.util.ArrayList;
import java.util.List;

/// The corners of an edge, pulled by hand: its lines stay level or upright, and its ends where they
/// are.
final class Corners {
  private Corners() {}

  /// The corners after one of them was pulled as far towards a place as its neighbours allow.
  ///
  /// @param points from border to border
  /// @param corner neither the first point nor the last
  static List<Point> pulled(List<Point> points, int corner, double x, double y) {
    Point old = points.get(corner);
    double newX = isFixed(points, corner, true) ? old.x() : x;
    double newY = isFixed(points, corner, false) ? old.y() : y;
    List<Point> pulled = new ArrayList<>(points);
    pulled.set(corner, new Point(newX, newY));
    for (int next : new int[] {corner - 1, corner + 1}) {
      Point p = points.get(next);
      if (isEnd(points, next)) {
        continue;
      }
      if (p.x() == old.x()) {
        pulled.set(next, new Point(newX, p.y()));
      } else if (p.y() == old.y()) {
        pulled.set(next, new Point(p.x(), newY));
      }
    }
    return List.copyOf(pulled);
  }

  /// An end holds what it shares with its corner.
  private static boolean isFixed(List<Point> points, int corner, boolean x) {
    Point old = points.get(corner);
    for (int next : new int[] {corner - 1, corner + 1}) {
      Point p = points.get(next);
      if (isEnd(points, next) && (x ? p.x() == old.x() : p.y() == old.y())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEnd(List<Point> points, int number) {
    return number == 0 || number == points.size() - 1;
  }
}
