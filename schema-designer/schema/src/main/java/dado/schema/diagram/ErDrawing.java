package dado.schema.diagram;

import dado.schema.model.Id;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A diagram whose boxes stand where somebody put them.
public final class ErDrawing {

  private static final double GAP = 60;

  private ErDrawing() {}

  /// The diagram with its boxes at their places. A table without a place is left out.
  ///
  /// @param places the upper left corner of each table's box, by the table's id
  public static ErDiagram at(Schema schema, Map<Id, Point> places) {
    Schema known =
        schema.withTables(
            schema.tables().stream().filter(t -> places.containsKey(t.id())).toList());
    ErGraph graph = ErGraph.of(known);
    List<ErBox> boxes = graph.boxes().stream().map(b -> moved(b, places)).toList();
    return ErDiagram.of(
        boxes, graph.links().stream().map(l -> ErLayout.edge(l, boxes, Map.of())).toList());
  }

  private static ErBox moved(ErBox box, Map<Id, Point> places) {
    Point place = places.getOrDefault(box.table(), new Point(0, 0));
    return box.moved(place.x(), place.y());
  }

  /// Places for the tables that have none, each beside a table that it is joined to by a foreign
  /// key, or else below all others. Nothing else moves.
  public static Map<Id, Point> places(Schema schema, Map<Id, Point> known) {
    ErGraph graph = ErGraph.of(schema);
    Map<Integer, Bounds> standing = new HashMap<>();
    for (int i = 0; i < graph.boxes().size(); i++) {
      ErBox box = graph.boxes().get(i);
      if (known.containsKey(box.table())) {
        standing.put(i, moved(box, known).bounds());
      }
    }
    Map<Id, Point> places = new LinkedHashMap<>();
    for (int i = 0; i < graph.boxes().size(); i++) {
      if (!standing.containsKey(i)) {
        Bounds place = free(graph, i, standing);
        standing.put(i, place);
        places.put(graph.boxes().get(i).table(), new Point(place.x(), place.y()));
      }
    }
    return places;
  }

  private static Bounds free(ErGraph graph, int box, Map<Integer, Bounds> standing) {
    Bounds size = graph.boxes().get(box).bounds();
    Optional<Bounds> neighbour =
        graph.links().stream()
            .filter(l -> l.from() == box || l.to() == box)
            .map(l -> Optional.ofNullable(standing.get(l.from() == box ? l.to() : l.from())))
            .flatMap(Optional::stream)
            .findFirst();
    Bounds start =
        neighbour
            .map(n -> size.moved(n.right() + GAP, n.y()))
            .orElseGet(() -> below(size, standing));
    return clear(start, new ArrayList<>(standing.values()));
  }

  private static Bounds below(Bounds size, Map<Integer, Bounds> standing) {
    return standing.values().stream()
        .reduce(Bounds::union)
        .map(all -> size.moved(all.x(), all.bottom() + GAP))
        .orElse(size);
  }

  /// The nearest place straight below that nothing stands on.
  private static Bounds clear(Bounds start, List<Bounds> standing) {
    Bounds place = start;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Bounds other : standing) {
        if (place.grown(GAP / 3).overlaps(other)) {
          place = place.moved(0, other.bottom() + GAP / 2 - place.y());
          moved = true;
        }
      }
    }
    return place;
  }
}
