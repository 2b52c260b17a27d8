package dado.plan.metrics;

import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Query;
import dado.plan.model.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A plan's steps by their position in reading order, so that what is computed about them fits into
/// arrays.
///
/// Everything below step `i` stands at `i + 1` until before `end(i)`; its first child at `i + 1`,
/// the one after child `c` at `end(c)`.
final class Skeleton {
  /// No step.
  static final int NONE = -1;

  private final List<Node> nodes = new ArrayList<>();
  private final Set<Role> roles = EnumSet.noneOf(Role.class);
  private final int[] positions;
  private final int[] parents;
  private final int[] ends;

  Skeleton(Query query) {
    Deque<Node> open = new ArrayDeque<>();
    query.roots().reversed().forEach(open::push);
    while (!open.isEmpty()) {
      Node next = open.pop();
      nodes.add(next);
      roles.add(next.role());
      for (int i = next.children().size() - 1; i >= 0; i--) {
        open.push(next.children().get(i));
      }
    }
    parents = new int[nodes.size()];
    ends = new int[nodes.size()];
    Arrays.fill(parents, NONE);
    positions = new int[nodes.stream().mapToInt(Node::id).max().orElse(0) + 1];
    Arrays.fill(positions, NONE);
    for (int i = nodes.size() - 1; i >= 0; i--) {
      positions[node(i).id()] = i;
      close(i);
    }
  }

  private void close(int at) {
    int end = at + 1;
    for (int c = 0; c < node(at).children().size(); c++) {
      parents[end] = at;
      end = ends[end];
    }
    ends[at] = end;
  }

  int size() {
    return nodes.size();
  }

  Node node(int at) {
    return nodes.get(at);
  }

  List<Node> nodes() {
    return nodes;
  }

  /// Whether any step hangs below its parent in this way.
  boolean has(Role role) {
    return roles.contains(role);
  }

  int parent(int at) {
    return parents[at];
  }

  int end(int at) {
    return ends[at];
  }

  /// Whether a step is another one or stands below it.
  boolean within(int at, int top) {
    return top <= at && at < ends[top];
  }

  /// @throws IllegalArgumentException when the plan has no node with the id
  int position(int nodeId) {
    int found = nodeId < 0 || nodeId >= positions.length ? NONE : positions[nodeId];
    if (found == NONE) {
      throw new IllegalArgumentException("No node " + nodeId + " in this plan.");
    }
    return found;
  }

  /// What the server printed about a step's run; empty where it printed nothing.
  Optional<Actual> actual(int at) {
    return node(at).actual();
  }

  double loops(int at) {
    return actual(at).map(Actual::loops).orElse(0.0);
  }

  /// The server's name of what a step does where Dado's model keeps it; else empty.
  String name(int at) {
    Operator operator = node(at).operator();
    if (operator instanceof Operator.Other other) {
      return other.name();
    }
    return operator instanceof Operator.Buffer buffer ? buffer.name() : "";
  }

  boolean is(int at, String name) {
    return name(at).equals(name);
  }

  /// Whether PostgreSQL printed the type for a step. Slower than a look at the operator.
  boolean isType(int at, String nodeType) {
    return nodeType.equals(node(at).raw().get("Node Type"));
  }
}
