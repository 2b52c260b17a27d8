package dado.plan.diagram;

import dado.plan.model.Node;
import dado.plan.rule.Analysis;
import dado.plan.rule.Thresholds;
import dado.schema.diagram.Bounds;
import dado.schema.diagram.Point;
import java.util.ArrayList;
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
    Map<Integer, PlanBox> boxes = new HashMap<>();
    List<Node> nodes = analysis.query().roots().stream().flatMap(Node::all).toList();
    nodes.forEach(n -> boxes.put(n.id(), captions.box(n, box(layout.at(n.id())))));
    List<PlanBox> inOrder = nodes.stream().map(n -> found(boxes, n)).toList();
    return new PlanDiagram(
        inOrder,
        edges(analysis, nodes, boxes),
        bounds(inOrder),
        captions.title(),
        captions.legend());
  }

  private static Bounds box(Point topMiddle) {
    return new Bounds(
        topMiddle.x() - PlanBox.WIDTH / 2, topMiddle.y(), PlanBox.WIDTH, PlanBox.HEIGHT);
  }

  private static PlanBox found(Map<Integer, PlanBox> boxes, Node node) {
    PlanBox box = boxes.get(node.id());
    if (box == null) {
      throw new IllegalStateException("No box for node " + node.id());
    }
    return box;
  }

  private static List<PlanEdge> edges(
      Analysis analysis, List<Node> nodes, Map<Integer, PlanBox> boxes) {
    List<PlanEdge> edges = new ArrayList<>();
    for (Node node : nodes) {
      for (Node child : node.children()) {
        Bounds above = found(boxes, node).bounds();
        Bounds below = found(boxes, child).bounds();
        edges.add(
            new PlanEdge(
                child.id(),
                node.id(),
                new Point(below.x() + below.width() / 2, below.y()),
                new Point(above.x() + above.width() / 2, above.bottom()),
                width(rows(analysis, child))));
      }
    }
    return edges;
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
