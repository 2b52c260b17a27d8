package dado.plan.diagram;

import dado.plan.model.Node;
import dado.schema.diagram.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Places for the nodes of trees: parents above the middle of their children, subtrees as close as
/// their outlines allow, one tree beside the other. Linear in the nodes, and without a stack.
final class TidyTree {
  /// Between boxes side by side.
  static final double GAP_X = 28;

  /// Between levels.
  static final double GAP_Y = 44;

  private final double stepX;
  private final double stepY;
  private final Map<Integer, Double> offsets = new HashMap<>();
  private final Map<Integer, Point> places = new HashMap<>();

  TidyTree(List<Node> roots, double stepX, double stepY) {
    this.stepX = stepX;
    this.stepY = stepY;
    List<Node> nodes = roots.stream().flatMap(Node::all).toList();
    Map<Integer, Contour> contours = new HashMap<>();
    nodes.reversed().forEach(n -> contours.put(n.id(), join(n, contours)));
    spread(roots, contours);
    nodes.forEach(this::placeChildren);
  }

  /// The middle of a node's upper border.
  Point at(int nodeId) {
    return places.getOrDefault(nodeId, new Point(0, 0));
  }

  private Contour join(Node node, Map<Integer, Contour> contours) {
    if (node.children().isEmpty()) {
      return new Contour();
    }
    List<Double> xs = new ArrayList<>();
    Contour joined = merge(node.children(), contours, xs);
    double middle = (xs.getFirst() + xs.getLast()) / 2;
    for (int i = 0; i < xs.size(); i++) {
      offsets.put(node.children().get(i).id(), xs.get(i) - middle);
    }
    joined.shift(-middle);
    joined.addRoot();
    return joined;
  }

  /// Puts siblings side by side; `xs` takes where each stands.
  private Contour merge(List<Node> siblings, Map<Integer, Contour> contours, List<Double> xs) {
    Contour joined = contours.getOrDefault(siblings.getFirst().id(), new Contour());
    xs.add(0.0);
    for (Node next : siblings.subList(1, siblings.size())) {
      Contour right = contours.getOrDefault(next.id(), new Contour());
      double x = joined.distance(right) + stepX;
      right.shift(x);
      joined = joined.with(right);
      xs.add(x);
    }
    return joined;
  }

  private void spread(List<Node> roots, Map<Integer, Contour> contours) {
    List<Double> xs = new ArrayList<>();
    merge(roots, contours, xs);
    for (int i = 0; i < roots.size(); i++) {
      places.put(roots.get(i).id(), new Point(xs.get(i), 0));
    }
  }

  private void placeChildren(Node node) {
    Point here = at(node.id());
    for (Node child : node.children()) {
      places.put(child.id(), here.plus(offsets.getOrDefault(child.id(), 0.0), stepY));
    }
  }

  /// The left and right outline of a subtree, level by level, the deepest level first; all `shift`
  /// to the right.
  private static final class Contour {
    private final List<Double> left = new ArrayList<>(List.of(0.0));
    private final List<Double> right = new ArrayList<>(List.of(0.0));
    private double shift;

    void shift(double by) {
      shift += by;
    }

    void addRoot() {
      left.add(-shift);
      right.add(-shift);
    }

    /// How far another subtree must go to the right to stand clear of this one's middle line.
    double distance(Contour other) {
      double distance = Double.NEGATIVE_INFINITY;
      for (int level = 0; level < Math.min(depth(), other.depth()); level++) {
        double rightHere = right.get(depth() - 1 - level) + shift;
        double leftThere = other.left.get(other.depth() - 1 - level) + other.shift;
        distance = Math.max(distance, rightHere - leftThere);
      }
      return distance;
    }

    /// Both together; takes the deeper one's lists, so that the work is that of the shallower.
    Contour with(Contour other) {
      Contour deep = depth() >= other.depth() ? this : other;
      for (int level = 0; level < Math.min(depth(), other.depth()); level++) {
        double outerLeft = left.get(depth() - 1 - level) + shift;
        double outerRight = other.right.get(other.depth() - 1 - level) + other.shift;
        deep.left.set(deep.depth() - 1 - level, outerLeft - deep.shift);
        deep.right.set(deep.depth() - 1 - level, outerRight - deep.shift);
      }
      return deep;
    }

    private int depth() {
      return left.size();
    }
  }
}
