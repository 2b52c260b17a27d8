package dado.plan.format.mysql;

import dado.plan.model.Actual;
import dado.plan.model.Operator;
import dado.plan.model.Role;
import dado.plan.syntax.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// In whose time the subqueries of a tree run.
///
/// Those of a condition run inside their step, once for each of its rows, or once and for all,
/// perhaps already in the optimizer. Those of a select list are printed below the step that hands
/// rows on, or beside the root: they run when the rows are copied into a temporary table, streamed
/// or sorted, inside that step's time, or when they are sent to the client, in no step's time.
final class Subqueries {
  private static final String HEADING = "Select #";
  private static final String MENTION = "(select #";

  private final List<Draft> roots;
  private final Map<Draft, Draft> parents = new HashMap<>();
  private final Map<Draft, Range> inclusive = new HashMap<>();
  private final Map<Draft, Double> left = new HashMap<>();

  private Subqueries(List<Draft> roots) {
    this.roots = roots;
    for (Draft step : Draft.inReadingOrder(roots).reversed()) {
      step.children.forEach(c -> parents.put(c, step));
      measure(step);
    }
  }

  /// Sets the roles of all subqueries; returns the trees, where one that runs inside the first is
  /// no tree of its own any more.
  static List<Draft> placed(List<Draft> roots) {
    Subqueries subqueries = new Subqueries(roots);
    Draft.inReadingOrder(roots).stream()
        .filter(d -> d.label.startsWith(HEADING))
        .forEach(subqueries::place);
    return subqueries.trees();
  }

  private void measure(Draft step) {
    Range below = new Range(0, 0);
    Range asked = below;
    for (Draft child : step.children) {
      below = below.plus(inclusive(child));
      asked = child.label.startsWith(HEADING) ? asked : asked.plus(inclusive(child));
    }
    Range own = step.actual.map(Range::of).orElse(below);
    inclusive.put(step, own);
    left.put(step, own.most() - asked.least());
  }

  private Range inclusive(Draft step) {
    return inclusive.getOrDefault(step, new Range(0, 0));
  }

  private void place(Draft subquery) {
    int end = subquery.label.indexOf(' ', HEADING.length());
    subquery.subplan = end < 0 ? subquery.label : subquery.label.substring(0, end);
    Draft parent = parents.get(subquery);
    if (parent == null) {
      subquery.role = subquery == roots.getFirst() ? Role.CHILD : Role.BESIDE;
    } else if (subquery.label.contains("run only once")) {
      subquery.role = Role.RUN_ONCE;
    } else if (subquery.label.contains("subquery in projection")) {
      subquery.role = inProjection(subquery, parent);
    } else {
      subquery.role = Role.SUB_PLAN;
    }
  }

  /// Below a scan of a temporary table it is evaluated by whoever takes the rows.
  private Role inProjection(Draft subquery, Draft parent) {
    if (parent.label.startsWith(HEADING) || holds(parent, subquery)) {
      return Role.SUB_PLAN;
    }
    Optional<Draft> taker = above(parent).filter(s -> holds(s, subquery)).findFirst();
    taker.ifPresent(t -> move(subquery, parent, t));
    return taker.isPresent() ? Role.SUB_PLAN : Role.BESIDE;
  }

  private Stream<Draft> above(Draft step) {
    return Stream.iterate(parents.get(step), Objects::nonNull, parents::get);
  }

  private void move(Draft subquery, Draft from, Draft to) {
    from.children.remove(subquery);
    to.children.add(subquery);
    parents.put(subquery, to);
  }

  /// Whether what a step spent itself may hold the subquery's time, and did not hold another's.
  private boolean holds(Draft step, Draft subquery) {
    if (step.actual.isEmpty()) {
      return !(step.operator instanceof Operator.Other o && o.name().equals("Derived table scan"));
    }
    double rest = left.getOrDefault(step, 0.0) - inclusive(subquery).least();
    if (rest >= 0) {
      left.put(step, rest);
    }
    return rest >= 0;
  }

  /// A step whose own words name a subquery of the select list (a sort by it, a sum of it) runs it,
  /// though it is printed beside the tree.
  private List<Draft> trees() {
    Map<String, Draft> users = roots.size() > 1 ? users() : Map.of();
    List<Draft> trees = new ArrayList<>();
    for (Draft root : roots) {
      Draft user = users.get(root.subplan);
      if (root.role == Role.BESIDE && user != null && holds(user, root)) {
        root.role = Role.SUB_PLAN;
        user.children.add(root);
      } else {
        trees.add(root);
      }
    }
    return trees;
  }

  /// The first step on the way down the tree that names each subquery.
  private Map<String, Draft> users() {
    Map<String, Draft> users = new HashMap<>();
    Draft at = roots.getFirst();
    mentioned(at, users);
    while (!at.children.isEmpty()) {
      at = at.children.getFirst();
      mentioned(at, users);
    }
    return users;
  }

  private static void mentioned(Draft step, Map<String, Draft> users) {
    String label = step.label;
    for (int at = label.indexOf(MENTION); at >= 0; at = label.indexOf(MENTION, at + 1)) {
      int end = label.indexOf(')', at);
      if (end >= 0) {
        String number = label.substring(at + MENTION.length(), end);
        users.putIfAbsent(HEADING + number, step);
      }
    }
  }

  /// A time, in milliseconds over all loops, and how far off its printed digits leave it.
  private record Range(double value, double error) {
    static Range of(Actual actual) {
      double value = actual.totalMillis().orElse(0) * actual.loops();
      return new Range(value, actual.timeError() * actual.loops());
    }

    Range plus(Range other) {
      return new Range(value + other.value, error + other.error);
    }

    double least() {
      return value - error;
    }

    double most() {
      return value + error;
    }
  }
}
