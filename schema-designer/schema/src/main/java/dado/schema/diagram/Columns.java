package dado.schema.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Boxes that stand in columns, folded where a column is so high that the whole would be a strip: a
/// hub with a hundred tables around it becomes a block.
final class Columns {

  /// Wider than high, as screens are.
  private static final double ASPECT = 1.5;

  /// A whole whose height is not more than this many times its width stays as it is.
  private static final double SLIM = 1.7;

  static final double ROOM_ACROSS = 104;
  static final double ROOM_DOWN = 52;

  private Columns() {}

  /// The boxes where they go, in the order in which they came.
  static List<Bounds> folded(List<Bounds> boxes) {
    Bounds all = boxes.stream().reduce(Bounds::union).orElse(new Bounds(0, 0, 0, 0));
    if (boxes.size() < 4 || all.height() <= SLIM * all.width()) {
      return boxes;
    }
    return block(boxes);
  }

  private static List<Bounds> block(List<Bounds> boxes) {
    List<List<Integer>> columns = columns(boxes);
    double most = height(boxes);
    Bounds[] places = new Bounds[boxes.size()];
    double x = 0;
    for (List<Integer> column : columns) {
      for (List<Integer> part : parts(column, boxes, share(column, boxes, most))) {
        x = place(part, boxes, x, places) + ROOM_ACROSS;
      }
    }
    return List.of(places);
  }

  /// The height at which the area of all boxes has the shape of a screen.
  private static double height(List<Bounds> boxes) {
    double area =
        boxes.stream().mapToDouble(b -> (b.width() + ROOM_ACROSS) * (b.height() + ROOM_DOWN)).sum();
    double tallest = boxes.stream().mapToDouble(Bounds::height).max().orElse(0);
    return Math.max(tallest, Math.sqrt(area / ASPECT));
  }

  /// The numbers of the boxes by columns, from left to right and down: what overlaps from left to
  /// right is in one column.
  private static List<List<Integer>> columns(List<Bounds> boxes) {
    List<List<Integer>> columns = new ArrayList<>();
    double reach = Double.NEGATIVE_INFINITY;
    for (int i : fromLeft(boxes)) {
      if (boxes.get(i).x() >= reach) {
        columns.add(new ArrayList<>());
      }
      columns.getLast().add(i);
      reach = Math.max(reach, boxes.get(i).right());
    }
    columns.forEach(c -> c.sort(Comparator.comparingDouble(i -> boxes.get(i).y())));
    return columns;
  }

  private static List<Integer> fromLeft(List<Bounds> boxes) {
    return IntStream.range(0, boxes.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> boxes.get(i).x()))
        .toList();
  }

  /// The height of each part of a column, if all are as high.
  private static double share(List<Integer> column, List<Bounds> boxes, double most) {
    double height = column.stream().mapToDouble(i -> boxes.get(i).height() + ROOM_DOWN).sum();
    return height / Math.ceil(height / (most + ROOM_DOWN));
  }

  private static List<List<Integer>> parts(List<Integer> column, List<Bounds> boxes, double each) {
    List<List<Integer>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    double filled = 0;
    for (int i : column) {
      double own = boxes.get(i).height() + ROOM_DOWN;
      if (filled > 0 && filled + own / 2 > each) {
        parts.add(new ArrayList<>());
        filled = 0;
      }
      parts.getLast().add(i);
      filled += own;
    }
    return parts;
  }

  private static double place(List<Integer> part, List<Bounds> boxes, double x, Bounds[] places) {
    double y = 0;
    double right = x;
    for (int i : part) {
      Bounds box = boxes.get(i);
      places[i] = new Bounds(x, y, box.width(), box.height());
      y += box.height() + ROOM_DOWN;
      right = Math.max(right, x + box.width());
    }
    return right;
  }
}
