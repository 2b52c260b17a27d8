package dado.schema.diagram;

import dado.schema.model.Id;
import java.util.List;
import java.util.Optional;

/// The tables of a schema and the foreign keys between them, laid out.
///
/// @param boxes one a table, in the order of the schema
/// @param bounds around all of it, with a margin; without area when there is no table
public record ErDiagram(List<ErBox> boxes, List<ErEdge> edges, Bounds bounds) {

  private static final double MARGIN = 24;

  public ErDiagram {
    boxes = List.copyOf(boxes);
    edges = List.copyOf(edges);
  }

  /// A diagram whose bounds are those of its parts.
  static ErDiagram of(List<ErBox> boxes, List<ErEdge> edges) {
    if (boxes.isEmpty()) {
      return new ErDiagram(boxes, edges, new Bounds(0, 0, 0, 0));
    }
    Bounds all = boxes.stream().map(ErBox::bounds).reduce(Bounds::union).orElseThrow();
    for (ErEdge edge : edges) {
      for (Point point : edge.points()) {
        all = all.union(new Bounds(point.x(), point.y(), 0, 0));
      }
    }
    return new ErDiagram(boxes, edges, all.grown(MARGIN));
  }

  /// The box of a table.
  public Optional<ErBox> box(Id table) {
    return boxes.stream().filter(b -> b.table().equals(table)).findFirst();
  }
}
