package dado.kit.canvas;

import java.util.Optional;

/// Which thing an arrow key leads to.
final class Neighbours {
  private Neighbours() {}

  /// The nearest thing in a direction; what lies aside of it counts as twice as far.
  ///
  /// @param dx -1 to the left, 1 to the right, 0 for neither
  /// @param dy -1 upwards, 1 downwards, 0 for neither
  static Optional<String> of(DiagramScene scene, String from, int dx, int dy) {
    Optional<Rect> start = scene.boundsOf(from);
    if (start.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> best = Optional.empty();
    double bestDistance = Double.MAX_VALUE;
    for (String id : scene.ids()) {
      double distance =
          scene.boundsOf(id).map(r -> distance(start.get(), r, dx, dy)).orElse(Double.MAX_VALUE);
      if (!id.equals(from) && distance < bestDistance) {
        best = Optional.of(id);
        bestDistance = distance;
      }
    }
    return best;
  }

  private static double distance(Rect a, Rect b, int dx, int dy) {
    double across = b.centerX() - a.centerX();
    double down = b.centerY() - a.centerY();
    double ahead = across * dx + down * dy;
    double aside = Math.abs(across * dy) + Math.abs(down * dx);
    return ahead <= 0 ? Double.MAX_VALUE : ahead + 2 * aside;
  }
}
