package dado.schema.diagram;

import dado.schema.dialect.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.GreedySwitchType;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// A group of boxes being placed in layers from left to right, referenced tables first.
final class LayeredIsland {

  private static final int SMALL = 100;

  private final ErGraph graph;
  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<Integer, ElkNode> nodes = new LinkedHashMap<>();
  private final Map<String, ElkPort> ports = new HashMap<>();
  private final Map<ErLink, ElkEdge> edges = new LinkedHashMap<>();

  private LayeredIsland(ErGraph graph) {
    this.graph = graph;
  }

  /// Boxes and routes of one group, near the origin.
  ///
  /// @param boxes by their numbers in the graph
  record Placed(Map<Integer, ErBox> boxes, Map<ErLink, List<Point>> routes, Bounds bounds) {}

  static Placed place(ErGraph graph, List<Integer> boxes, List<ErLink> links, Progress progress) {
    LayeredIsland island = new LayeredIsland(graph);
    if (links.isEmpty() && boxes.size() == 1) {
      ErBox only = graph.boxes().get(boxes.getFirst());
      return new Placed(Map.of(boxes.getFirst(), only), Map.of(), only.bounds());
    }
    boxes.forEach(island::addNode);
    links.forEach(island::addEdge);
    island.setOptions(boxes.size() > SMALL);
    new RecursiveGraphLayoutEngine().layout(island.root, new Cancellable(progress));
    if (progress.cancelled()) {
      throw new CancellationException("The layout of the diagram was cancelled.");
    }
    return island.placed();
  }

  private void setOptions(boolean fast) {
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(CoreOptions.RANDOM_SEED, 1);
    root.setProperty(CoreOptions.ASPECT_RATIO, 1.6);
    root.setProperty(CoreOptions.SPACING_NODE_NODE, 44.0);
    root.setProperty(CoreOptions.SPACING_EDGE_NODE, 24.0);
    root.setProperty(CoreOptions.SPACING_EDGE_EDGE, 10.0);
    root.setProperty(CoreOptions.SPACING_NODE_SELF_LOOP, 28.0);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 72.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 26.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 10.0);
    root.setProperty(
        LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.LAYER_SWEEP);
    if (fast) {
      root.setProperty(LayeredOptions.THOROUGHNESS, 2);
      root.setProperty(
          LayeredOptions.CROSSING_MINIMIZATION_GREEDY_SWITCH_TYPE, GreedySwitchType.OFF);
    }
  }

  private void addNode(int box) {
    ElkNode node = ElkGraphUtil.createNode(root);
    Bounds bounds = graph.boxes().get(box).bounds();
    node.setDimensions(bounds.width(), bounds.height());
    node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
    nodes.put(box, node);
  }

  /// From the referenced column to the referencing one: who is referenced stands left.
  private void addEdge(ErLink link) {
    ElkPort source = port(link.to(), link.toRow(), true);
    ElkPort target = port(link.from(), link.fromRow(), link.isLoop());
    edges.put(link, ElkGraphUtil.createSimpleEdge(source, target));
  }

  private ElkPort port(int box, int row, boolean right) {
    return ports.computeIfAbsent(box + ":" + row + ":" + right, key -> createPort(box, row, right));
  }

  private ElkPort createPort(int box, int row, boolean right) {
    ElkNode node = Objects.requireNonNull(nodes.get(box));
    ElkPort port = ElkGraphUtil.createPort(node);
    Point at = graph.boxes().get(box).port(row, right);
    port.setLocation(at.x(), at.y());
    port.setProperty(CoreOptions.PORT_SIDE, right ? PortSide.EAST : PortSide.WEST);
    return port;
  }

  private Placed placed() {
    Map<Integer, ErBox> boxes = new HashMap<>();
    nodes.forEach((number, node) -> boxes.put(number, box(number, node)));
    Map<ErLink, List<Point>> routes = new HashMap<>();
    edges.forEach((link, edge) -> routes.put(link, route(edge)));
    Bounds bounds = boxes.values().stream().map(ErBox::bounds).reduce(Bounds::union).orElseThrow();
    for (List<Point> route : routes.values()) {
      for (Point point : route) {
        bounds = bounds.union(new Bounds(point.x(), point.y(), 0, 0));
      }
    }
    return new Placed(boxes, routes, bounds);
  }

  private ErBox box(int number, ElkNode node) {
    Point at = rounded(node.getX(), node.getY());
    return graph.boxes().get(number).moved(at.x(), at.y());
  }

  /// The corners from the referencing column to the referenced one.
  private static List<Point> route(ElkEdge edge) {
    ElkEdgeSection section = edge.getSections().getFirst();
    List<Point> points = new ArrayList<>();
    points.add(rounded(section.getStartX(), section.getStartY()));
    section.getBendPoints().forEach(b -> points.add(rounded(b.getX(), b.getY())));
    points.add(rounded(section.getEndX(), section.getEndY()));
    return List.copyOf(points.reversed());
  }

  private static Point rounded(double x, double y) {
    return new Point(Math.floor(x + 0.5), Math.floor(y + 0.5));
  }

  /// ELK's progress, which asks ours whether to stop.
  private static final class Cancellable extends BasicProgressMonitor {

    private final Progress progress;

    Cancellable(Progress progress) {
      this.progress = progress;
    }

    @Override
    public boolean isCanceled() {
      return progress.cancelled();
    }

    @Override
    public BasicProgressMonitor doSubTask(float work, int maxLevels) {
      return new Cancellable(progress);
    }
  }
}
