package dado.designer.canvas;

import dado.kit.canvas.Painter;
import dado.schema.diagram.CrowsFoot;
import dado.schema.diagram.ErEdge;
import dado.schema.diagram.Point;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Paints foreign keys: level and upright lines, with the signs at their ends where they can be
/// made out.
record EdgePainter(Painter painter, Color color, double thickness) {

  /// How far the signs reach around an edge, in the diagram's units.
  static final double SIGN = 8;

  private static final double SIGNS_FROM = 0.35;

  void paint(ErEdge edge) {
    List<Point> points = edge.points();
    for (int i = 1; i < points.size(); i++) {
      line(points.get(i - 1), points.get(i));
    }
    if (painter.zoom() >= SIGNS_FROM && !painter.isMap()) {
      sign(CrowsFoot.start(edge));
      sign(CrowsFoot.end(edge));
    }
  }

  private void line(Point a, Point b) {
    if (a.y() == b.y()) {
      painter.horizontal(a.x(), b.x(), a.y(), color, thickness);
    } else {
      painter.vertical(a.x(), a.y(), b.y(), color, thickness);
    }
  }

  private void sign(CrowsFoot foot) {
    GraphicsContext gc = painter.gc();
    gc.setStroke(color);
    gc.setLineWidth(thickness);
    for (List<Point> stroke : foot.strokes()) {
      Point a = stroke.getFirst();
      Point b = stroke.getLast();
      gc.strokeLine(middle(x(a)), middle(y(a)), middle(x(b)), middle(y(b)));
    }
    double size = painter.length(2 * CrowsFoot.RING);
    gc.setFill(painter.palette().canvas());
    for (Point center : foot.ring()) {
      double left = middle(x(center)) - size / 2;
      double top = middle(y(center)) - size / 2;
      gc.fillOval(left, top, size, size);
      gc.strokeOval(left, top, size, size);
    }
  }

  private double x(Point point) {
    return painter.x(point.x());
  }

  private double y(Point point) {
    return painter.y(point.y());
  }

  /// The middle of a pixel, where a stroke of one pixel is sharp.
  private static double middle(double pixel) {
    return pixel + 0.5;
  }
}
