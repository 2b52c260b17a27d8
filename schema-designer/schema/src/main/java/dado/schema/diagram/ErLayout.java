package dado.schema.diagram;

import dado.schema.diagram.LayeredIsland.Placed;
import dado.schema.dialect.Progress;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/// The automatic layout of ER diagrams: the same schema always gives the same diagram.
public final class ErLayout {

  private static final double STUB = 28;

  private ErLayout() {}

  /// Lays a schema out. Foreign keys to tables outside the schema are left out.
  ///
  /// @throws CancellationException when `progress` was cancelled
  public static ErDiagram layout(Schema schema, Progress progress) {
    ErGraph graph = ErGraph.of(schema);
    List<List<Integer>> islands = Islands.of(graph);
    Map<Integer, List<ErLink>> links = linksByIsland(graph, islands);
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < islands.size(); i++) {
      LayeredIsland.stopIfCancelled(progress);
      progress.report("Laying out the diagram", (double) i / islands.size());
      List<ErLink> inside = links.getOrDefault(i, List.of());
      placed.add(LayeredIsland.place(graph, islands.get(i), inside, progress));
    }
    return assemble(graph, placed);
  }

  private static Map<Integer, List<ErLink>> linksByIsland(
      ErGraph graph, List<List<Integer>> islands) {
    int[] island = islandOfEach(graph, islands);
    return graph.links().stream()
        .filter(link -> island[link.from()] == island[link.to()])
        .collect(Collectors.groupingBy(link -> island[link.from()]));
  }

  private static int[] islandOfEach(ErGraph graph, List<List<Integer>> islands) {
    int[] island = new int[graph.boxes().size()];
    for (int i = 0; i < islands.size(); i++) {
      for (int box : islands.get(i)) {
        island[box] = i;
      }
    }
    return island;
  }

  private static ErDiagram assemble(ErGraph graph, List<Placed> placed) {
    List<Point> places = Shelves.pack(placed.stream().map(Placed::bounds).toList());
    List<ErBox> boxes = new ArrayList<>(graph.boxes());
    Map<ErLink, List<Point>> routes = new HashMap<>();
    for (int i = 0; i < placed.size(); i++) {
      Placed island = placed.get(i);
      double dx = places.get(i).x() - island.bounds().x();
      double dy = places.get(i).y() - island.bounds().y();
      island.boxes().forEach((number, box) -> boxes.set(number, box.moved(dx, dy)));
      island
          .routes()
          .forEach(
              (link, route) -> routes.put(link, route.stream().map(p -> p.plus(dx, dy)).toList()));
    }
    return ErDiagram.of(
        Collections.unmodifiableList(boxes),
        graph.links().stream().map(link -> edge(link, boxes, routes)).toList());
  }

  static ErEdge edge(ErLink link, List<ErBox> boxes, Map<ErLink, List<Point>> routes) {
    ErBox from = boxes.get(link.from());
    ErBox to = boxes.get(link.to());
    List<Point> route = routes.get(link);
    return new ErEdge(
        from.name(),
        link.fromRow(),
        to.name(),
        link.toRow(),
        link.foreignKey(),
        link.fromEnd(),
        link.toEnd(),
        route != null ? route : between(from, link.fromRow(), to, link.toRow()));
  }

  /// A route from one group to another: out on the side that faces the other box, and straight in.
  private static List<Point> between(ErBox from, int fromRow, ErBox to, int toRow) {
    boolean toTheRight = from.bounds().right() + 2 * STUB <= to.bounds().x();
    boolean toTheLeft = to.bounds().right() + 2 * STUB <= from.bounds().x();
    Point start = from.port(fromRow, !toTheLeft);
    Point end = to.port(toRow, !toTheRight);
    double x;
    if (toTheRight) {
      x = start.x() + STUB;
    } else if (toTheLeft) {
      x = start.x() - STUB;
    } else {
      x = Math.max(start.x(), end.x()) + STUB;
    }
    return List.of(start, new Point(x, start.y()), new Point(x, end.y()), end);
  }
}
