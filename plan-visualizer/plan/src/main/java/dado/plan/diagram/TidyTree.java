package dado.plan.diagram;

import dado.plan.model.Node;
import dado.schema.diagram.Point;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Places for the nodes of trees: parents above the middle of their children, subtrees as close as
/// their outlines allow, one tree beside the other. Linear in the nodes, and without a stack.
final class TidyTree {
  /// Between boxes side by side.
  static final double GAP_X = 28;

  /// Between levels.
  static final double GAP_Y = 44;

  private final double stepX;
  private final double stepY;
  private final List<Node> nodes;
  private final double[] offsets;
  private final @Nullable Point[] places;
  private final @Nullable Contour[] contours;

  TidyTree(List<Node> roots, double stepX, double stepY) {
    this.stepX = stepX;
    this.stepY = stepY;
    this.nodes = roots.stream().flatMap(Node::all).toList();
    int ids = nodes.stream().mapToInt(Node::id).max().orElse(0) + 1;
    offsets = new double[ids];
    places = new Point[ids];
    contours = new Contour[ids];
    for (int i = nodes.size() - 1; i >= 0; i--) {
      contours[nodes.get(i).id()] = join(nodes.get(i));
    }
    spread(roots);
    nodes.forEach(this::placeChildren);
  }

  /// All nodes, in reading order.
  List<Node> nodes() {
    return nodes;
  }

  /// The middle of a node's upper border.
  Point at(int nodeId) {
    Point place = places[nodeId];
    return place == null ? new Point(0, 0) : place;
  }

  private Contour join(Node node) {
    if (node.children().isEmpty()) {
      return new Contour();
    }
    double[] xs = new double[node.children().size()];
    Contour joined = merge(node.children(), xs);
    double middle = (xs[0] + xs[xs.length - 1]) / 2;
    for (int i = 0; i < xs.length; i++) {
      offsets[node.children().get(i).id()] = xs[i] - middle;
    }
    joined.shift(-middle);
    joined.addRoot();
    return joined;
  }

  /// Puts siblings side by side; `xs` takes where each stands.
  private Contour merge(List<Node> siblings, double[] xs) {
    Contour joined = contour(siblings.getFirst());
    for (int i = 1; i < xs.length; i++) {
      Contour right = contour(siblings.get(i));
      xs[i] = joined.distance(right) + stepX;
      right.shift(xs[i]);
      joined = joined.with(right);
    }
    return joined;
  }

  private Contour contour(Node node) {
    Contour contour = contours[node.id()];
    return contour == null ? new Contour() : contour;
  }

  private void spread(List<Node> roots) {
    double[] xs = new double[roots.size()];
    merge(roots, xs);
    for (int i = 0; i < xs.length; i++) {
      places[roots.get(i).id()] = new Point(xs[i], 0);
    }
  }

  private void placeChildren(Node node) {
    Point here = at(node.id());
    for (Node child : node.children()) {
      places[child.id()] = here.plus(offsets[child.id()], stepY);
    }
  }

  /// The left and right outline of a subtree, level by level, the deepest level first; all `shift`
  /// to the right.
  private static final class Contour {
    private double[] left = new double[4];
    private double[] right = new double[4];
    private int depth = 1;
    private double shift;

    void shift(double by) {
      shift += by;
    }

    void addRoot() {
      if (depth == left.length) {
        left = Arrays.copyOf(left, 2 * depth);
        right = Arrays.copyOf(right, 2 * depth);
      }
      left[depth] = -shift;
      right[depth] = -shift;
      depth++;
    }

    /// How far another subtree must go to the right to stand clear of this one's middle line.
    double distance(Contour other) {
      double distance = Double.NEGATIVE_INFINITY;
      for (int level = 0; level < Math.min(depth, other.depth); level++) {
        double rightHere = right[depth - 1 - level] + shift;
        double leftThere = other.left[other.depth - 1 - level] + other.shift;
        distance = Math.max(distance, rightHere - leftThere);
      }
      return distance;
    }

    /// Both together; takes the deeper one's lists, so that the work is that of the shallower.
    Contour with(Contour other) {
      Contour deep = depth >= other.depth ? this : other;
      for (int level = 0; level < Math.min(depth, other.depth); level++) {
        double outerLeft = left[depth - 1 - level] + shift;
        double outerRight = other.right[other.depth - 1 - level] + other.shift;
        deep.left[deep.depth - 1 - level] = outerLeft - deep.shift;
        deep.right[deep.depth - 1 - level] = outerRight - deep.shift;
      }
      return deep;
    }
  }
}
