package dado.schema.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Rectangles side by side on shelves, the tallest first, in the shape of a screen.
final class Shelves {

  private static final double ASPECT = 1.6;
  private static final double SPACING = 64;

  private Shelves() {}

  /// Where each rectangle's upper left corner goes.
  static List<Point> pack(List<Bounds> rectangles) {
    double area = rectangles.stream().mapToDouble(Shelves::area).sum();
    double widest = rectangles.stream().mapToDouble(Bounds::width).max().orElse(0);
    double shelf = Math.max(widest, Math.sqrt(area * ASPECT));
    Point[] places = new Point[rectangles.size()];
    Arrays.fill(places, new Point(0, 0));
    double x = 0;
    double y = 0;
    double height = 0;
    for (int i : tallestFirst(rectangles)) {
      Bounds rectangle = rectangles.get(i);
      if (x > 0 && x + rectangle.width() > shelf) {
        x = 0;
        y += height + SPACING;
        height = 0;
      }
      places[i] = new Point(Math.rint(x), Math.rint(y));
      x += rectangle.width() + SPACING;
      height = Math.max(height, rectangle.height());
    }
    return List.of(places);
  }

  private static double area(Bounds r) {
    return (r.width() + SPACING) * (r.height() + SPACING);
  }

  private static List<Integer> tallestFirst(List<Bounds> rectangles) {
    Comparator<Integer> byHeight = Comparator.comparingDouble(i -> -rectangles.get(i).height());
    return new ArrayList<>(IntStream.range(0, rectangles.size()).boxed().sorted(byHeight).toList());
  }
}
