package dado.plan.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The nodes of a plan in reading order, with the way from each up to its root.
public final class Outline {
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Integer, Node> byId = new HashMap<>();
  private final Map<Integer, Node> parents = new HashMap<>();

  /// The outline of a plan's trees.
  public Outline(Query query) {
    query.roots().stream().flatMap(Node::all).forEach(nodes::add);
    for (Node node : nodes) {
      byId.put(node.id(), node);
      node.children().forEach(child -> parents.put(child.id(), node));
    }
  }

  /// All nodes, parents before children.
  public List<Node> nodes() {
    return List.copyOf(nodes);
  }

  /// The node with an id.
  public Optional<Node> node(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The node above.
  public Optional<Node> parent(Node node) {
    return Optional.ofNullable(parents.get(node.id()));
  }
}
