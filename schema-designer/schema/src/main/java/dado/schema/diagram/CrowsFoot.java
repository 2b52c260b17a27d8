package dado.schema.diagram;

import java.util.List;

/// The signs at the ends of an edge, as strokes: a foot for many, a bar for one, a ring for none.
///
/// @param strokes lines, each of two points
/// @param ring the centre of the ring; none where the end is never without a row
public record CrowsFoot(List<List<Point>> strokes, List<Point> ring) {

  /// The radius of the ring.
  public static final double RING = 4;

  private static final double FOOT = 12;
  private static final double HALF = 6;

  public CrowsFoot {
    strokes = List.copyOf(strokes);
    ring = List.copyOf(ring);
  }

  /// The sign at the start of an edge.
  public static CrowsFoot start(ErEdge edge) {
    return of(edge.points().getFirst(), edge.points().get(1), edge.fromEnd());
  }

  /// The sign at its end.
  public static CrowsFoot end(ErEdge edge) {
    List<Point> back = edge.points().reversed();
    return of(back.getFirst(), back.get(1), edge.toEnd());
  }

  private static CrowsFoot of(Point border, Point next, ErEdge.End end) {
    double way = next.x() >= border.x() ? 1 : -1;
    Point tip = border.plus(way * FOOT, 0);
    return switch (end) {
      case ONE -> new CrowsFoot(List.of(bar(border, way * 7), bar(border, way * 11)), List.of());
      case ZERO_OR_ONE ->
          new CrowsFoot(List.of(bar(border, way * 7)), List.of(tip.plus(way * RING, 0)));
      case ZERO_OR_MANY ->
          new CrowsFoot(
              List.of(List.of(tip, border.plus(0, -HALF)), List.of(tip, border.plus(0, HALF))),
              List.of(tip.plus(way * RING, 0)));
      case NONE -> new CrowsFoot(List.of(), List.of());
    };
  }

  private static List<Point> bar(Point border, double away) {
    return List.of(border.plus(away, -HALF), border.plus(away, HALF));
  }
}
