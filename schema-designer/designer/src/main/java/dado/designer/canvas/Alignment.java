package dado.designer.canvas;

import dado.kit.canvas.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// How things are put in line with the one that leads, or spread evenly between the outermost.
enum Alignment {
  LEFT(2),
  CENTER(2),
  RIGHT(2),
  TOP(2),
  MIDDLE(2),
  BOTTOM(2),
  /// Equal gaps from left to right.
  ACROSS(3),
  /// Equal gaps from top to bottom.
  DOWN(3);

  private final int least;

  Alignment(int least) {
    this.least = least;
  }

  /// How many things it takes for this to change anything.
  int least() {
    return least;
  }

  /// Where things go; what stays is left out.
  ///
  /// @param lead the one that the others are put in line with
  Map<String, Rect> of(Map<String, Rect> things, Rect lead) {
    Map<String, Rect> moved = new LinkedHashMap<>();
    switch (this) {
      case ACROSS -> spread(things, Rect::x, Rect::width, true, moved);
      case DOWN -> spread(things, Rect::y, Rect::height, false, moved);
      case LEFT, CENTER, RIGHT, TOP, MIDDLE, BOTTOM ->
          things.forEach((id, r) -> moved.put(id, aligned(r, lead)));
    }
    moved.entrySet().removeIf(e -> e.getValue().equals(things.get(e.getKey())));
    return moved;
  }

  private Rect aligned(Rect r, Rect lead) {
    return switch (this) {
      case LEFT -> r.moved(lead.x() - r.x(), 0);
      case CENTER -> r.moved(Math.rint(lead.centerX() - r.centerX()), 0);
      case RIGHT -> r.moved(lead.right() - r.right(), 0);
      case TOP -> r.moved(0, lead.y() - r.y());
      case MIDDLE -> r.moved(0, Math.rint(lead.centerY() - r.centerY()));
      case BOTTOM -> r.moved(0, lead.bottom() - r.bottom());
      case ACROSS, DOWN -> r;
    };
  }

  private static void spread(
      Map<String, Rect> things,
      ToDoubleFunction<Rect> start,
      ToDoubleFunction<Rect> length,
      boolean across,
      Map<String, Rect> moved) {
    List<Map.Entry<String, Rect>> order = new ArrayList<>(things.entrySet());
    order.sort(Comparator.comparingDouble(e -> start.applyAsDouble(e.getValue())));
    Rect last = order.getLast().getValue();
    double from = start.applyAsDouble(order.getFirst().getValue());
    double all = start.applyAsDouble(last) + length.applyAsDouble(last) - from;
    double full = order.stream().mapToDouble(e -> length.applyAsDouble(e.getValue())).sum();
    double gap = (all - full) / (order.size() - 1);
    double at = from;
    for (Map.Entry<String, Rect> thing : order) {
      double shift = Math.rint(at - start.applyAsDouble(thing.getValue()));
      moved.put(thing.getKey(), thing.getValue().moved(across ? shift : 0, across ? 0 : shift));
      at += length.applyAsDouble(thing.getValue()) + gap;
    }
  }
}
