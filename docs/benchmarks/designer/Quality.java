import dado.schema.diagram.Bounds;
import dado.schema.diagram.ErBox;
import dado.schema.diagram.ErDiagram;
import dado.schema.diagram.ErEdge;
import dado.schema.diagram.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// What a layout is like, whoever made it: boxes as rectangles, edges as polylines.
record Quality(List<Bounds> boxes, List<List<Point>> edges) {

  static Quality of(ErDiagram diagram) {
    return new Quality(
        diagram.boxes().stream().map(ErBox::bounds).toList(),
        diagram.edges().stream().map(ErEdge::points).toList());
  }

  void print(String who, int tables) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (Bounds b : boxes) {
      left = Math.min(left, b.x());
      top = Math.min(top, b.y());
      right = Math.max(right, b.right());
      bottom = Math.max(bottom, b.bottom());
    }
    double length = 0;
    int corners = 0;
    for (List<Point> edge : edges) {
      corners += edge.size() - 2;
      for (int i = 1; i < edge.size(); i++) {
        Point a = edge.get(i - 1);
        Point b = edge.get(i);
        length += Math.hypot(a.x() - b.x(), a.y() - b.y());
        left = Math.min(left, b.x());
        top = Math.min(top, b.y());
        right = Math.max(right, b.x());
        bottom = Math.max(bottom, b.y());
      }
    }
    double width = right - left;
    double height = bottom - top;
    Layouts.say(
        "%s %5d tables: %.0f x %.0f px (%.2f:1), area %.0f Mpx, length %.0f kpx, %d corners, %d crossings, %d edges through boxes",
        who, tables, width, height, width / height, width * height / 1e6, length / 1e3, corners,
        crossings(), through());
  }

  private record Part(int edge, Point a, Point b) {
    double low() {
      return Math.min(a.x(), b.x());
    }

    double high() {
      return Math.max(a.x(), b.x());
    }
  }

  /// Pairs of parts of different edges that cross inside both.
  long crossings() {
    List<Part> parts = new ArrayList<>();
    for (int e = 0; e < edges.size(); e++) {
      for (int i = 1; i < edges.get(e).size(); i++) {
        parts.add(new Part(e, edges.get(e).get(i - 1), edges.get(e).get(i)));
      }
    }
    parts.sort(Comparator.comparingDouble(Part::low));
    long crossings = 0;
    List<Part> open = new ArrayList<>();
    for (Part part : parts) {
      open.removeIf(o -> o.high() < part.low());
      for (Part other : open) {
        if (other.edge() != part.edge() && cross(part.a(), part.b(), other.a(), other.b())) {
          crossings++;
        }
      }
      open.add(part);
    }
    return crossings;
  }

  private static boolean cross(Point a, Point b, Point c, Point d) {
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
  }

  private static double side(Point a, Point b, Point p) {
    return Math.signum((b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x()));
  }

  /// Edges that run through the inside of a box, its own or another's.
  long through() {
    return edges.stream().filter(this::throughAny).count();
  }

  private boolean throughAny(List<Point> edge) {
    for (int i = 1; i < edge.size(); i++) {
      Point a = edge.get(i - 1);
      Point b = edge.get(i);
      for (Bounds box : boxes) {
        if (through(a, b, box.grown(-1))) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether a line has a point inside a rectangle (Liang and Barsky's way of clipping).
  private static boolean through(Point a, Point b, Bounds box) {
    double from = 0;
    double to = 1;
    double[] p = {a.x() - b.x(), b.x() - a.x(), a.y() - b.y(), b.y() - a.y()};
    double[] q = {
      a.x() - box.x(), box.right() - a.x(), a.y() - box.y(), box.bottom() - a.y()
    };
    for (int i = 0; i < 4; i++) {
      if (p[i] == 0 && q[i] <= 0) {
        return false;
      }
      if (p[i] < 0) {
        from = Math.max(from, q[i] / p[i]);
      } else if (p[i] > 0) {
        to = Math.min(to, q[i] / p[i]);
      }
    }
    return from < to;
  }
}
