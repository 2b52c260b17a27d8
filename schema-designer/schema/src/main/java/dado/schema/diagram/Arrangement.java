package dado.schema.diagram;

import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Boxes put in order by hand: aligned, distributed, snapped. Each is a function from where boxes
/// stand to the new positions of those that move.
public final class Arrangement {

  /// The least room that distributing leaves between boxes.
  private static final double ROOM = 16;

  private Arrangement() {}

  /// What is brought into line.
  public enum Side {
    LEFT,
    CENTER,
    RIGHT,
    TOP,
    MIDDLE,
    BOTTOM
  }

  /// Which way boxes are distributed.
  public enum Direction {
    ACROSS,
    DOWN
  }

  /// Brings boxes into line with the outermost of them on that side, or with the middle of all.
  public static Map<Id, Position> aligned(List<ErBox> boxes, Side side) {
    Optional<Bounds> around = boxes.stream().map(ErBox::bounds).reduce(Bounds::union);
    Map<Id, Position> moved = new LinkedHashMap<>();
    around.ifPresent(
        all -> boxes.forEach(box -> move(box, aligned(box.bounds(), all, side), moved)));
    return moved;
  }

  private static Point aligned(Bounds box, Bounds all, Side side) {
    return switch (side) {
      case LEFT -> new Point(all.x(), box.y());
      case CENTER -> new Point(middled(all.x(), all.width(), box.width()), box.y());
      case RIGHT -> new Point(all.right() - box.width(), box.y());
      case TOP -> new Point(box.x(), all.y());
      case MIDDLE -> new Point(box.x(), middled(all.y(), all.height(), box.height()));
      case BOTTOM -> new Point(box.x(), all.bottom() - box.height());
    };
  }

  /// Where something starts so that its middle is that of the whole. It is rounded so that what is
  /// in line already stays.
  private static double middled(double start, double whole, double size) {
    return Math.ceil(start + whole / 2) - Math.ceil(size / 2);
  }

  private static void move(ErBox box, Point to, Map<Id, Position> moved) {
    Position position = new Position((int) Math.rint(to.x()), (int) Math.rint(to.y()));
    if (position.x() != box.bounds().x() || position.y() != box.bounds().y()) {
      moved.put(box.table(), position);
    }
  }

  /// Leaves the same room between neighbours. The outermost two stay where they are, unless there
  /// is too little room between them: then the first stays, and the rest gets 16 pixels each.
  public static Map<Id, Position> distributed(List<ErBox> boxes, Direction direction) {
    boolean across = direction == Direction.ACROSS;
    List<ErBox> ordered = new ArrayList<>(boxes);
    ordered.sort(
        Comparator.comparingDouble((ErBox b) -> start(b, across))
            .thenComparing(b -> b.table().value()));
    Map<Id, Position> moved = new LinkedHashMap<>();
    if (ordered.size() < 3) {
      return moved;
    }
    double sizes = ordered.stream().mapToDouble(b -> size(b, across)).sum();
    ErBox last = ordered.getLast();
    double whole = start(last, across) + size(last, across) - start(ordered.getFirst(), across);
    double room = Math.max(ROOM, (whole - sizes) / (ordered.size() - 1));
    double at = start(ordered.getFirst(), across);
    for (ErBox box : ordered) {
      Bounds now = box.bounds();
      move(box, across ? new Point(at, now.y()) : new Point(now.x(), at), moved);
      at += size(box, across) + room;
    }
    return moved;
  }

  private static double start(ErBox box, boolean across) {
    return across ? box.bounds().x() : box.bounds().y();
  }

  private static double size(ErBox box, boolean across) {
    return across ? box.bounds().width() : box.bounds().height();
  }

  /// Puts the upper left corners on a grid.
  ///
  /// @param grid in pixels, 1 or more
  public static Map<Id, Position> snapped(List<ErBox> boxes, int grid) {
    Map<Id, Position> moved = new LinkedHashMap<>();
    for (ErBox box : boxes) {
      double x = grid * Math.rint(box.bounds().x() / grid);
      double y = grid * Math.rint(box.bounds().y() / grid);
      move(box, new Point(x, y), moved);
    }
    return moved;
  }

  /// How a box being dragged snaps to others.
  ///
  /// @param dx how much farther right it goes
  /// @param dy how much farther down it goes
  /// @param x where it is in line with others: an upright guide; none where it is not
  /// @param y a level guide
  public record Snap(double dx, double dy, Optional<Double> x, Optional<Double> y) {}

  /// The nearest line that borders or the middle of a box have in common with some other box.
  ///
  /// @param within how far off, in pixels of the diagram, still snaps
  public static Snap snap(Bounds moving, List<Bounds> others, double within) {
    Optional<double[]> across = Optional.empty();
    Optional<double[]> down = Optional.empty();
    for (Bounds other : others) {
      across =
          nearer(
              across, lines(moving.x(), moving.width()), lines(other.x(), other.width()), within);
      down =
          nearer(
              down, lines(moving.y(), moving.height()), lines(other.y(), other.height()), within);
    }
    return new Snap(
        across.map(a -> a[0]).orElse(0.0),
        down.map(d -> d[0]).orElse(0.0),
        across.map(a -> a[1]),
        down.map(d -> d[1]));
  }

  private static double[] lines(double start, double size) {
    return new double[] {start, start + size / 2, start + size};
  }

  /// The way to the nearest line, and the line.
  private static Optional<double[]> nearer(
      Optional<double[]> found, double[] own, double[] others, double within) {
    Optional<double[]> best = found;
    for (int i = 0; i < own.length; i++) {
      double off = others[i] - own[i];
      double least = best.map(b -> Math.abs(b[0])).orElse(within + 1e-9);
      if (Math.abs(off) < least) {
        best = Optional.of(new double[] {off, others[i]});
      }
    }
    return best;
  }
}
