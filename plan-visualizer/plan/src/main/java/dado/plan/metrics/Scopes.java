package dado.plan.metrics;

import dado.plan.model.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which scans read which common table expression: the nearest above of that name, since names
/// repeat.
final class Scopes {
  private static final String CTE = "CTE ";

  private final Skeleton plan;
  private final Map<String, Deque<Cte>> visible = new HashMap<>();
  private final Deque<Cte> closing = new ArrayDeque<>();
  private final List<Cte> ctes = new ArrayList<>();

  Scopes(Skeleton plan) {
    this.plan = plan;
    for (int i = 0; i < plan.size(); i++) {
      leave(i);
      enter(i);
    }
  }

  /// Every common table expression, with the scans that read it.
  List<Cte> ctes() {
    return ctes;
  }

  private void enter(int at) {
    for (int c = at + 1; c < plan.end(at); c = plan.end(c)) {
      if (plan.node(c).role() == Role.CTE) {
        open(new Cte(c, at, new ArrayList<>()));
      }
    }
    if (plan.is(at, "CTE Scan")) {
      String name = plan.node(at).raw().getOrDefault("CTE Name", "");
      read(at, visible.getOrDefault(name, new ArrayDeque<>()));
    }
  }

  private void open(Cte cte) {
    ctes.add(cte);
    closing.push(cte);
    visible.computeIfAbsent(name(cte), n -> new ArrayDeque<>()).push(cte);
  }

  /// An expression does not read itself: inside it, its name is that of one further out.
  private void read(int scan, Deque<Cte> possible) {
    for (Cte cte : possible) {
      if (!plan.within(scan, cte.root())) {
        cte.scans().add(scan);
        return;
      }
    }
  }

  private void leave(int at) {
    while (!closing.isEmpty() && at >= plan.end(closing.element().attached())) {
      Cte closed = closing.pop();
      visible.getOrDefault(name(closed), new ArrayDeque<>()).remove(closed);
    }
  }

  private String name(Cte cte) {
    String name = plan.node(cte.root()).subplan();
    return name.startsWith(CTE) ? name.substring(CTE.length()) : name;
  }

  /// A common table expression.
  ///
  /// @param root its topmost step
  /// @param attached the step that it is printed under
  /// @param scans the steps that read it
  record Cte(int root, int attached, List<Integer> scans) {}
}
