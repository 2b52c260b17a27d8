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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  public final List<Draft> children = new ArrayList<>();
  public Map<String, String> conditions = new LinkedHashMap<>();
  public Map<String, String> raw = new LinkedHashMap<>();

  /// The finished trees, numbered from 1 in reading order. Needs no stack.
  public static List<Node> finish(List<Draft> roots) {
    List<Draft> order = inReadingOrder(roots);
    Map<Draft, Node> done = new HashMap<>();
    for (int i = order.size() - 1; i >= 0; i--) {
      Draft draft = order.get(i);
      List<Node> below = draft.children.stream().map(c -> finished(done, c)).toList();
      done.put(draft, draft.node(i + 1, below));
    }
    return roots.stream().map(r -> finished(done, r)).toList();
  }

  /// All steps of the trees, parents before children.
  public static List<Draft> inReadingOrder(List<Draft> roots) {
    List<Draft> order = new ArrayList<>();
    Deque<Draft> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Draft next = open.pop();
      order.add(next);
      next.children.reversed().forEach(open::push);
    }
    return order;
  }

  private static Node finished(Map<Draft, Node> done, Draft draft) {
    Node node = done.get(draft);
    if (node == null) {
      throw new IllegalStateException("A step stands before its children.");
    }
    return node;
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
        Collections.unmodifiableMap(conditions),
        Collections.unmodifiableMap(raw),
        place);
  }
}
