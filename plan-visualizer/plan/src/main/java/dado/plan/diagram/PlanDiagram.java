package dado.plan.diagram;

import dado.plan.model.Node;
import dado.plan.rule.Analysis;
import dado.plan.rule.Thresholds;
import dado.schema.diagram.Bounds;
import dado.schema.diagram.Point;
import java.util.ArrayList;
import java.util.List;

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
    Captions captions = new Captions(analysis, layout.nodes(), Thresholds.DEFAULT);
    List<Node> nodes = layout.nodes();
    List<PlanBox> boxes = new ArrayList<>(nodes.size());
    List<PlanEdge> edges = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      boxes.add(captions.box(node, box(layout.at(node.id()))));
      for (Node child : node.children()) {
        edges.add(edge(node, child, layout));
      }
    }
    return new PlanDiagram(boxes, edges, bounds(boxes), captions.title(), captions.legend());
  }

  private static Bounds box(Point topMiddle) {
    return new Bounds(
        topMiddle.x() - PlanBox.WIDTH / 2, topMiddle.y(), PlanBox.WIDTH, PlanBox.HEIGHT);
  }

  private static PlanEdge edge(Node node, Node child, TidyTree layout) {
    Point from = layout.at(child.id());
    Point to = layout.at(node.id()).plus(0, PlanBox.HEIGHT);
    return new PlanEdge(child.id(), node.id(), from, to, width(rows(child)));
  }

  private static double rows(Node node) {
    return node.actual().isPresent()
        ? node.actual().get().rows() * node.actual().get().loops()
        : node.estimate().rows().orElse(0);
  }

  private static double width(double rows) {
    return THINNEST + PER_POWER_OF_TEN * Math.log10(1 + Math.max(0, rows));
  }

  private static Bounds bounds(List<PlanBox> boxes) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = 0;
    for (PlanBox box : boxes) {
      left = Math.min(left, box.bounds().x());
      right = Math.max(right, box.bounds().x());
      bottom = Math.max(bottom, box.bounds().bottom());
    }
    return new Bounds(left, 0, right - left + PlanBox.WIDTH, bottom);
  }
}
