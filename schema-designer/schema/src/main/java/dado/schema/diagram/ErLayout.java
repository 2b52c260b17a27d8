package dado.schema.diagram;

import dado.schema.dialect.Progress;
import dado.schema.file.LayoutFile;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// The automatic layout of ER diagrams: the same schema always gives the same diagram.
///
/// Clusters of what belongs together are laid out in layers, packed into the shape of a screen, and
/// the edges routed around all boxes.
public final class ErLayout {

  /// Beyond so many boxes less care is taken for crossings.
  private static final int LARGE = 600;

  private static final double BETWEEN_CLUSTERS = 120;
  private static final double BETWEEN_SCHEMAS = 2 * ErGroup.MARGIN + ErGroup.TITLE + 120;

  private ErLayout() {}

  /// Lays a schema out. Foreign keys to tables outside the schema are left out.
  ///
  /// @throws CancellationException when `progress` was cancelled
  public static ErDiagram layout(Schema schema, Progress progress) {
    return layout(schema, LayoutFile.EMPTY, Shown.USUAL, progress);
  }

  /// Lays a schema out anew; of the layout only the colours count, and what is collapsed.
  ///
  /// @throws CancellationException when `progress` was cancelled
  public static ErDiagram layout(Schema schema, LayoutFile layout, Shown shown, Progress progress) {
    Map<Id, Position> places = positions(schema, layout, shown, progress);
    LayoutFile anew =
        LayoutFile.EMPTY
            .withPositions(places)
            .withColours(layout.colours())
            .withCollapsed(layout.collapsed());
    ErRouter router = ErDiagrams.router(schema, anew, shown);
    Layers.stopIfCancelled(progress);
    return router.diagram();
  }

  /// Where the boxes of a schema go when all of them are laid out anew.
  ///
  /// @throws CancellationException when `progress` was cancelled
  public static Map<Id, Position> positions(
      Schema schema, LayoutFile layout, Shown shown, Progress progress) {
    return positions(ErGraph.of(schema, shown, layout.collapsed()), progress);
  }

  /// Lays out some boxes alone, about where they stand; nothing else moves, and nothing is put upon
  /// another.
  ///
  /// @return where those boxes go
  /// @throws CancellationException when `progress` was cancelled
  public static Map<Id, Position> tidied(
      Schema schema, LayoutFile layout, Shown shown, Set<Id> chosen, Progress progress) {
    ErDiagram before = ErDiagrams.at(schema, layout, shown);
    Map<Id, Position> block = positions(ErDiagrams.part(schema, chosen), layout, shown, progress);
    List<Bounds> others = new ArrayList<>();
    List<ErBox> moved = new ArrayList<>();
    for (ErBox box : before.boxes()) {
      if (block.containsKey(box.table())) {
        moved.add(box);
      } else {
        others.add(box.bounds());
      }
    }
    return moved.isEmpty() ? Map.of() : Placement.block(moved, block, others);
  }

  /// @return the positions by the ids of the boxes
  static Map<Id, Position> positions(ErGraph graph, Progress progress) {
    Map<String, List<List<Integer>>> schemas = new Clusters(graph, Clusters.READABLE).bySchema();
    List<Block> blocks = new ArrayList<>();
    Work work = new Work(graph, linksByCluster(graph, schemas), progress);
    schemas.values().forEach(clusters -> blocks.add(work.schema(clusters)));
    Map<Id, Position> positions = new HashMap<>();
    Block all = Block.packed(blocks, BETWEEN_SCHEMAS);
    all.places()
        .forEach((box, at) ->
            positions.put(
                graph.boxes().get(box).table(), new Position((int) at.x(), (int) at.y())));
    return positions;
  }

  /// The links inside each cluster, by its first box.
  private static Map<Integer, List<ErLink>> linksByCluster(
      ErGraph graph, Map<String, List<List<Integer>>> schemas) {
    int[] cluster = new int[graph.boxes().size()];
    for (List<List<Integer>> clusters : schemas.values()) {
      for (List<Integer> boxes : clusters) {
        boxes.forEach(box -> cluster[box] = boxes.getFirst());
      }
    }
    Map<Integer, List<ErLink>> links = new HashMap<>();
    for (ErLink link : graph.links()) {
      if (cluster[link.from()] == cluster[link.to()]) {
        links.computeIfAbsent(cluster[link.from()], key -> new ArrayList<>()).add(link);
      }
    }
    return links;
  }

  /// The layout of one cluster after the other.
  private static final class Work {

    private final ErGraph graph;
    private final Map<Integer, List<ErLink>> links;
    private final Progress progress;
    private int done;

    Work(ErGraph graph, Map<Integer, List<ErLink>> links, Progress progress) {
      this.graph = graph;
      this.links = links;
      this.progress = progress;
    }

    Block schema(List<List<Integer>> clusters) {
      List<Block> blocks = new ArrayList<>();
      for (List<Integer> cluster : clusters) {
        Layers.stopIfCancelled(progress);
        progress.report("Laying out the diagram", (double) done / graph.boxes().size());
        List<ErLink> inside = links.getOrDefault(cluster.getFirst(), List.of());
        boolean fast = graph.boxes().size() > LARGE;
        blocks.add(Block.of(cluster, Layers.place(graph, cluster, inside, fast, progress)));
        done += cluster.size();
      }
      return Block.packed(blocks, BETWEEN_CLUSTERS);
    }
  }

  /// Boxes that keep their places to each other.
  ///
  /// @param places by the numbers of the boxes; the block's own corner is at the origin
  private record Block(Map<Integer, Point> places, double width, double height) {

    static Block of(List<Integer> boxes, List<Bounds> at) {
      Bounds all = at.stream().reduce(Bounds::union).orElse(new Bounds(0, 0, 0, 0));
      Map<Integer, Point> places = new HashMap<>();
      for (int i = 0; i < boxes.size(); i++) {
        places.put(boxes.get(i), new Point(at.get(i).x() - all.x(), at.get(i).y() - all.y()));
      }
      return new Block(places, all.width(), all.height());
    }

    static Block packed(List<Block> blocks, double spacing) {
      List<Bounds> areas = blocks.stream().map(b -> new Bounds(0, 0, b.width, b.height)).toList();
      List<Point> corners = Shelves.pack(areas, spacing);
      Map<Integer, Point> places = new HashMap<>();
      Bounds all = new Bounds(0, 0, 0, 0);
      for (int i = 0; i < blocks.size(); i++) {
        Point corner = corners.get(i);
        all = all.union(areas.get(i).moved(corner.x(), corner.y()));
        blocks.get(i).places.forEach((box, at) -> places.put(box, at.plus(corner.x(), corner.y())));
      }
      return new Block(places, all.width(), all.height());
    }
  }
}
