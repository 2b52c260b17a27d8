package dado.schema.diagram;

import dado.schema.model.Id;
import java.util.List;
import java.util.Optional;

/// A schema as boxes and edges, each in its place.
///
/// @param boxes tables in the order of the schema, then views, enums and notes
/// @param groups the schemas, where there are several
/// @param bounds around all of it, with a margin; without area when there is nothing
public record ErDiagram(
    List<ErBox> boxes, List<ErEdge> edges, List<ErGroup> groups, Bounds bounds) {

  private static final double MARGIN = 24;

  public ErDiagram {
    boxes = List.copyOf(boxes);
    edges = List.copyOf(edges);
    groups = List.copyOf(groups);
  }

  /// A diagram whose bounds are those of its parts.
  static ErDiagram of(List<ErBox> boxes, List<ErEdge> edges, List<ErGroup> groups) {
    if (boxes.isEmpty()) {
      return new ErDiagram(boxes, edges, groups, new Bounds(0, 0, 0, 0));
    }
    Bounds all = boxes.getFirst().bounds();
    for (ErBox box : boxes) {
      all = all.union(box.bounds());
    }
    for (ErGroup group : groups) {
      all = all.union(group.bounds());
    }
    return new ErDiagram(boxes, edges, groups, around(all, edges).grown(MARGIN));
  }

  private static Bounds around(Bounds boxes, List<ErEdge> edges) {
    double left = boxes.x();
    double top = boxes.y();
    double right = boxes.right();
    double bottom = boxes.bottom();
    for (ErEdge edge : edges) {
      for (Point point : edge.points()) {
        left = Math.min(left, point.x());
        top = Math.min(top, point.y());
        right = Math.max(right, point.x());
        bottom = Math.max(bottom, point.y());
      }
    }
    return new Bounds(left, top, right - left, bottom - top);
  }

  /// The box of a table, view, enum or note.
  public Optional<ErBox> box(Id table) {
    return boxes.stream().filter(b -> b.table().equals(table)).findFirst();
  }
}
