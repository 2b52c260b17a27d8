package dado.plan.diagram;

import dado.plan.model.Node;
import dado.plan.rule.Analysis;
import dado.plan.rule.Thresholds;
import dado.schema.diagram.Bounds;
import dado.schema.diagram.Point;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A plan as a picture: boxes for steps, the root on top, and edges as wide as the rows between
/// them.
///
/// @param nodes in reading order
/// @param title what the whole costs, in one line
/// @param legend what shapes, colours and widths mean, one a line
public record PlanDiagram(
    List<PlanBox> nodes, List<PlanEdge> edges, Bounds bounds, String title, List<String> legend) {

  private static final double THINNEST = 1;
  private static final double PER_POWER_OF_TEN = 1.6;

  public PlanDiagram {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    legend = List.copyOf(legend);
  }

  /// The picture of an analyzed plan. Works without a stack, however deep the plan.
  public static PlanDiagram of(Analysis analysis) {
    TidyTree layout =
        new TidyTree(
            analysis.query().roots(),
            PlanBox.WIDTH + TidyTree.GAP_X,
            PlanBox.HEIGHT + TidyTree.GAP_Y);
    Captions captions = new Captions(analysis, Thresholds.DEFAULT);
    List<Node> nodes = analysis.query().roots().stream().flatMap(Node::all).toList();
    List<PlanBox> boxes = nodes.stream().map(n -> captions.box(n, box(layout.at(n.id())))).toList();
    List<PlanEdge> edges = edges(analysis, nodes, boxes);
    return new PlanDiagram(boxes, edges, bounds(boxes), captions.title(), captions.legend());
  }

  private static Bounds box(Point topMiddle) {
    return new Bounds(
        topMiddle.x() - PlanBox.WIDTH / 2, topMiddle.y(), PlanBox.WIDTH, PlanBox.HEIGHT);
  }

  private static List<PlanEdge> edges(Analysis analysis, List<Node> nodes, List<PlanBox> boxes) {
    Map<Integer, Bounds> places = new HashMap<>();
    boxes.forEach(b -> places.put(b.nodeId(), b.bounds()));
    return nodes.stream()
        .flatMap(n -> n.children().stream().map(c -> edge(analysis, n, c, places)))
        .toList();
  }

  private static PlanEdge edge(
      Analysis analysis, Node node, Node child, Map<Integer, Bounds> places) {
    Bounds above = places.getOrDefault(node.id(), box(new Point(0, 0)));
    Bounds below = places.getOrDefault(child.id(), box(new Point(0, 0)));
    Point from = new Point(below.x() + below.width() / 2, below.y());
    Point to = new Point(above.x() + above.width() / 2, above.bottom());
    return new PlanEdge(child.id(), node.id(), from, to, width(rows(analysis, child)));
  }

  private static double rows(Analysis analysis, Node node) {
    return analysis
        .metrics()
        .of(node.id())
        .rows()
        .map(m -> m.value())
        .orElse(node.estimate().rows().orElse(0));
  }

  private static double width(double rows) {
    return THINNEST + PER_POWER_OF_TEN * Math.log10(1 + Math.max(0, rows));
  }

  private static Bounds bounds(List<PlanBox> boxes) {
    return boxes.stream().map(PlanBox::bounds).reduce(Bounds::union).orElseThrow();
  }
}
