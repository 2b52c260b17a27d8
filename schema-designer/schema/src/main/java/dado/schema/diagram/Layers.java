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
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// A cluster of boxes being placed in layers from left to right, referenced tables first, by ELK.
/// Only the places are ELK's; edges find their ways later, as they do after every move.
final class Layers {

  private final ErGraph graph;
  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<Integer, ElkNode> nodes = new LinkedHashMap<>();
  private final Map<String, ElkPort> ports = new HashMap<>();

  private Layers(ErGraph graph) {
    this.graph = graph;
  }

  /// The boxes of a cluster at their places, in the order of the numbers given.
  ///
  /// @param links those between these boxes
  /// @param fast whether to take less care for crossings
  /// @throws CancellationException when `progress` was cancelled
  static List<Bounds> place(
      ErGraph graph, List<Integer> boxes, List<ErLink> links, boolean fast, Progress progress) {
    Layers layers = new Layers(graph);
    boxes.forEach(layers::addNode);
    links.stream().filter(link -> !link.isLoop()).forEach(layers::addEdge);
    if (boxes.size() > 1) {
      layers.setOptions(fast);
      new RecursiveGraphLayoutEngine().layout(layers.root, new Cancellable(progress));
      stopIfCancelled(progress);
    }
    List<Bounds> placed = new ArrayList<>();
    layers.nodes.forEach((number, node) -> placed.add(layers.placed(number, node)));
    return Columns.folded(placed);
  }

  /// ELK, once cancelled, leaves a layout that is none.
  static void stopIfCancelled(Progress progress) {
    if (progress.cancelled()) {
      throw new CancellationException("The layout of the diagram was cancelled.");
    }
  }

  private void setOptions(boolean fast) {
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(CoreOptions.RANDOM_SEED, 1);
    root.setProperty(CoreOptions.ASPECT_RATIO, 1.6);
    root.setProperty(CoreOptions.SPACING_NODE_NODE, Columns.ROOM_DOWN);
    root.setProperty(CoreOptions.SPACING_EDGE_NODE, 24.0);
    root.setProperty(CoreOptions.SPACING_EDGE_EDGE, 8.0);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, Columns.ROOM_ACROSS);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 26.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
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
    ElkPort target = port(link.from(), link.fromRow(), false);
    ElkGraphUtil.createSimpleEdge(source, target);
  }

  private ElkPort port(int box, int row, boolean right) {
    return ports.computeIfAbsent(box + ":" + row + ":" + right, key -> createPort(box, row, right));
  }

  private ElkPort createPort(int box, int row, boolean right) {
    ElkNode node = Objects.requireNonNull(nodes.get(box));
    ElkPort port = ElkGraphUtil.createPort(node);
    ErBox drawn = graph.boxes().get(box);
    Point at = drawn.port(row, right);
    port.setLocation(at.x() - drawn.bounds().x(), at.y() - drawn.bounds().y());
    port.setProperty(CoreOptions.PORT_SIDE, right ? PortSide.EAST : PortSide.WEST);
    return port;
  }

  private Bounds placed(int number, ElkNode node) {
    Bounds box = graph.boxes().get(number).bounds();
    double x = Math.floor(node.getX() + 0.5);
    double y = Math.floor(node.getY() + 0.5);
    return new Bounds(x, y, box.width(), box.height());
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
