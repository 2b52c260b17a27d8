package dado.kit.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What moved things snap to: the edges and middles of the things that stand still, else a grid.
///
/// @param still what can be seen and does not move
/// @param grid the distance of the grid's lines, more than 0
record Snapping(List<Rect> still, double grid) {

  Snapping {
    still = List.copyOf(still);
  }

  /// How far a snapped thing moves, and the lines that say why.
  record Snapped(double dx, double dy, List<Guide> guides) {}

  /// A line of a thing at rest that a line of the moved one is near to.
  private record Match(double shift, double at, Rect with) {}

  static Snapping among(DiagramScene scene, Rect seen, Set<String> moving, double grid) {
    List<Rect> still = new ArrayList<>();
    for (String id : scene.ids()) {
      if (!moving.contains(id)) {
        scene.boundsOf(id).filter(seen::intersects).ifPresent(still::add);
      }
    }
    return new Snapping(still, grid);
  }

  /// Where things go that a hand has moved by (`dx`, `dy`).
  ///
  /// @param start what encloses them before
  /// @param tolerance how near counts as the same, in the diagram's units
  Snapped snap(Rect start, double dx, double dy, double tolerance) {
    Rect moved = start.moved(dx, dy);
    Optional<Match> x = nearest(moved, true, tolerance);
    Optional<Match> y = nearest(moved, false, tolerance);
    double right = x.map(m -> dx + m.shift()).orElseGet(() -> onGrid(moved.x()) - start.x());
    double down = y.map(m -> dy + m.shift()).orElseGet(() -> onGrid(moved.y()) - start.y());
    Rect there = start.moved(right, down);
    List<Guide> guides = new ArrayList<>();
    x.ifPresent(m -> guides.add(guide(true, m, there)));
    y.ifPresent(m -> guides.add(guide(false, m, there)));
    return new Snapped(right, down, List.copyOf(guides));
  }

  private Optional<Match> nearest(Rect moved, boolean upright, double tolerance) {
    Optional<Match> best = Optional.empty();
    double least = tolerance;
    for (Rect other : still) {
      for (double theirs : lines(other, upright)) {
        for (double ours : lines(moved, upright)) {
          double distance = Math.abs(theirs - ours);
          if (distance <= least && (best.isEmpty() || distance < least)) {
            least = distance;
            best = Optional.of(new Match(theirs - ours, theirs, other));
          }
        }
      }
    }
    return best;
  }

  private static double[] lines(Rect r, boolean upright) {
    return upright
        ? new double[] {r.x(), r.centerX(), r.right()}
        : new double[] {r.y(), r.centerY(), r.bottom()};
  }

  private static Guide guide(boolean upright, Match match, Rect there) {
    Rect both = match.with().union(there);
    return upright
        ? new Guide(true, match.at(), both.y(), both.bottom())
        : new Guide(false, match.at(), both.x(), both.right());
  }

  private double onGrid(double at) {
    return Math.rint(at / grid) * grid;
  }
}
