package dado.schema.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Rectangles side by side on shelves, the tallest first, in the shape of a screen.
final class Shelves {

  private static final double ASPECT = 1.5;

  /// How far off the shape of a screen, as a logarithm, is too much: less than 1:2 or 2:1.
  private static final double STRIP = 0.25;

  /// How much wider or narrower than reckoned a shelf is tried.
  private static final double[] WIDTHS = {
    0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1, 1.2, 1.3, 1.4, 1.55, 1.7, 2
  };

  private Shelves() {}

  /// Where each rectangle's upper left corner goes.
  ///
  /// @param spacing between rectangles
  static List<Point> pack(List<Bounds> rectangles, double spacing) {
    double area = rectangles.stream().mapToDouble(r -> area(r, spacing)).sum();
    double widest = rectangles.stream().mapToDouble(Bounds::width).max().orElse(0);
    List<Integer> order = tallestFirst(rectangles);
    List<Point> best = List.of();
    double cost = Double.POSITIVE_INFINITY;
    for (double factor : WIDTHS) {
      double shelf = Math.max(widest, Math.sqrt(area * ASPECT) * factor);
      List<Point> places = pack(rectangles, order, shelf, spacing);
      double its = cost(rectangles, places);
      if (its < cost) {
        cost = its;
        best = places;
      }
    }
    return best;
  }

  /// The area, and more where the shape is not that of a screen.
  private static double cost(List<Bounds> rectangles, List<Point> places) {
    double right = 1;
    double bottom = 1;
    for (int i = 0; i < places.size(); i++) {
      right = Math.max(right, places.get(i).x() + rectangles.get(i).width());
      bottom = Math.max(bottom, places.get(i).y() + rectangles.get(i).height());
    }
    double off = Math.abs(Math.log(right / bottom / ASPECT));
    return right * bottom * (off > STRIP ? 10 : 1 + off * off);
  }

  private static List<Point> pack(
      List<Bounds> rectangles, List<Integer> order, double shelf, double spacing) {
    Point[] places = new Point[rectangles.size()];
    Arrays.fill(places, new Point(0, 0));
    double x = 0;
    double y = 0;
    double height = 0;
    for (int i : order) {
      Bounds rectangle = rectangles.get(i);
      if (x > 0 && x + rectangle.width() > shelf) {
        x = 0;
        y += height + spacing;
        height = 0;
      }
      places[i] = new Point(Math.rint(x), Math.rint(y));
      x += rectangle.width() + spacing;
      height = Math.max(height, rectangle.height());
    }
    return List.of(places);
  }

  private static double area(Bounds r, double spacing) {
    return (r.width() + spacing) * (r.height() + spacing);
  }

  private static List<Integer> tallestFirst(List<Bounds> rectangles) {
    Comparator<Integer> byHeight = Comparator.comparingDouble(i -> -rectangles.get(i).height());
    return new ArrayList<>(IntStream.range(0, rectangles.size()).boxed().sorted(byHeight).toList());
  }
}
