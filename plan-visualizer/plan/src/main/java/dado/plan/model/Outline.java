package dado.plan.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The nodes of a plan in reading order, with the way from each up to its root.
public final class Outline {
  private final List<Node> nodes = new ArrayList<>();

  /// By id: ids run from 1 in reading order, but plans may be cut.
  private final Node[] byId;

  private final Node[] parents;

  /// The outline of a plan's trees.
  public Outline(Query query) {
    query.roots().forEach(r -> r.addTo(nodes));
    int last = nodes.stream().mapToInt(Node::id).max().orElse(0);
    byId = new Node[last + 1];
    parents = new Node[last + 1];
    for (Node node : nodes) {
      byId[node.id()] = node;
      for (Node child : node.children()) {
        parents[child.id()] = node;
      }
    }
  }

  /// All nodes, parents before children.
  public List<Node> nodes() {
    return Collections.unmodifiableList(nodes);
  }

  /// The node with an id.
  public Optional<Node> node(int id) {
    return id < 0 || id >= byId.length ? Optional.empty() : Optional.ofNullable(byId[id]);
  }

  /// The node above.
  public Optional<Node> parent(Node node) {
    return node.id() >= parents.length ? Optional.empty() : Optional.ofNullable(parents[node.id()]);
  }
}
