package dado.plan.syntax;

import dado.plan.model.Actual;
import dado.plan.model.Estimate;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Role;
import dado.plan.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A step while it is being read.
public final class Draft {
  public Operator operator = new Operator.Other("");
  public Role role = Role.CHILD;

  /// The name that the server gives the part of the plan that begins here.
  public String subplan = "";

  public String label = "";
  public Estimate estimate = Estimate.NONE;
  public Optional<Actual> actual = Optional.empty();

  /// With everything below, over all loops, where a reader has to add it up itself.
  public double inclusiveMillis;

  /// Its own lines in the plan's text.
  public Span place = Span.NONE;

  public final List<Draft> children = new ArrayList<>(2);
  public Map<String, String> conditions = new LinkedHashMap<>();
  public Map<String, String> raw = new LinkedHashMap<>();

  private @Nullable Node finished;

  /// The finished trees, numbered from 1 in reading order. Needs no stack.
  public static List<Node> finish(List<Draft> roots) {
    List<Draft> order = inReadingOrder(roots);
    for (int i = order.size() - 1; i >= 0; i--) {
      Draft draft = order.get(i);
      draft.finished = draft.node(i + 1, nodes(draft.children));
    }
    return nodes(roots);
  }

  /// All steps of the trees, parents before children.
  public static List<Draft> inReadingOrder(List<Draft> roots) {
    List<Draft> order = new ArrayList<>();
    Deque<Draft> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Draft next = open.pop();
      order.add(next);
      for (int i = next.children.size() - 1; i >= 0; i--) {
        open.push(next.children.get(i));
      }
    }
    return order;
  }

  private static List<Node> nodes(List<Draft> drafts) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    Node[] nodes = new Node[drafts.size()];
    for (int i = 0; i < nodes.length; i++) {
      Node node = drafts.get(i).finished;
      if (node == null) {
        throw new IllegalStateException("A step stands before its children.");
      }
      nodes[i] = node;
    }
    return List.of(nodes);
  }

  private Node node(int id, List<Node> below) {
    return new Node(
        id,
        role,
        subplan,
        operator,
        label,
        estimate,
        actual,
        below,
        conditions.isEmpty() ? Map.of() : Collections.unmodifiableMap(conditions),
        raw instanceof FieldMap ? raw : Collections.unmodifiableMap(raw),
        place);
  }
}
