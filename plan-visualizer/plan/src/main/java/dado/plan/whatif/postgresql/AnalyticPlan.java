package dado.plan.whatif.postgresql;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Query;
import dado.plan.model.Role;
import dado.plan.predicate.Comparand;
import dado.plan.predicate.KnownColumns;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicates;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What an existing plan would cost if its steps read their tables through hypothetical indexes:
/// scans, sorts that the order of an index replaces, and joins that look rows up. The steps stay as
/// they are otherwise.
final class AnalyticPlan {
  private final Query query;
  private final Predicates predicates;
  private final AnalyticTables tables;
  private final List<Hypothetical> indexes;
  private final NeededColumns needed;
  private final Map<Integer, State> states = new HashMap<>();

  /// Of sorts: what they would cost in the order of an index, which costs more for all rows and
  /// less for the first.
  private final Map<Integer, State> quick = new HashMap<>();

  private final Map<Integer, Node> parents = new HashMap<>();

  /// What a step costs now, and by what.
  private record State(double startup, double total, Set<Hypothetical> used) {}

  AnalyticPlan(Query query, KnownColumns known, AnalyticTables tables, Set<Hypothetical> indexes) {
    this.query = query;
    this.predicates = Predicates.of(query, known);
    this.tables = tables;
    this.indexes = indexes.stream().sorted(Comparator.comparing(h -> h.index().name())).toList();
    this.needed = new NeededColumns(query);
  }

  Planned planned() throws SQLException {
    List<Node> nodes = query.root().all().toList();
    nodes.forEach(n -> n.children().forEach(c -> parents.put(c.id(), n)));
    for (Node node : nodes.reversed()) {
      states.put(node.id(), best(node));
    }
    State root = state(query.root());
    double old = total(query.root());
    return root.total() < old
        ? new Planned(query, Math.max(LEAST, root.total()), root.used())
        : new Planned(query, Math.max(LEAST, old), Set.of());
  }

  private static final double LEAST = 0.01;

  private State state(Node node) {
    State known = states.get(node.id());
    return known == null ? new State(startup(node), total(node), Set.of()) : known;
  }

  private static double total(Node node) {
    return node.estimate().totalCost().orElse(0);
  }

  private static double startup(Node node) {
    return node.estimate().startupCost().orElse(0);
  }

  private static double rows(Node node) {
    return Math.max(1, node.estimate().rows().orElse(1));
  }

  private State best(Node node) throws SQLException {
    State best = kept(node);
    for (Hypothetical index : indexes) {
      Optional<State> other = other(node, index);
      if (other.isPresent() && other.get().total() < best.total()) {
        best = other.get();
      }
    }
    Optional<State> arms = node.operator().read().isPresent() ? arms(node) : Optional.empty();
    return arms.isPresent() && arms.get().total() < best.total() ? arms.get() : best;
  }

  /// The step as it is, with what the steps below it cost now.
  private State kept(Node node) {
    if (node.operator() instanceof Operator.Limit && node.children().size() == 1) {
      return limited(node, node.children().getFirst());
    }
    State kept = relieved(node);
    return node.operator() instanceof Operator.Gather ? gathered(node, kept) : kept;
  }

  /// The step without what the steps below it save.
  private State relieved(Node node) {
    double total = total(node);
    double startup = startup(node);
    Set<Hypothetical> used = new HashSet<>();
    for (Node child : node.children()) {
      State now = state(child);
      double saved = total(child) - now.total();
      total -= saved * times(node, child);
      startup = Math.min(startup, Math.max(0, total));
      used.addAll(now.used());
    }
    return new State(startup, Math.max(0, total), used);
  }

  /// What is read through an index needs no help by other processes.
  private State gathered(Node gather, State kept) {
    Node child = gather.children().getFirst();
    State ordered = quick.get(child.id());
    if (ordered != null) {
      quick.put(gather.id(), ordered);
    }
    return kept.used().isEmpty() ? kept : state(child);
  }

  private State limited(Node limit, Node child) {
    State best = new State(startup(limit), total(limit), Set.of());
    State[] ways = {state(child), quick.getOrDefault(child.id(), state(child))};
    for (State way : ways) {
      double part = Math.min(1, rows(limit) / rows(child));
      double total = way.startup() + (way.total() - way.startup()) * part;
      if (!way.used().isEmpty() && total < best.total()) {
        best = new State(way.startup(), total, way.used());
      }
    }
    return best;
  }

  /// How many times a step runs for its parent.
  private double times(Node parent, Node child) {
    boolean inner =
        isNestedLoop(parent)
            && parent.children().size() > 1
            && parent.children().get(1).id() == child.id()
            && !(child.operator() instanceof Operator.Buffer);
    if (inner) {
      return rows(parent.children().getFirst());
    }
    boolean each = child.role() == Role.SUB_PLAN && !child.subplan().contains("hashed");
    return each ? tables.rows(parent).orElse(rows(parent)) : 1;
  }

  private static boolean isNestedLoop(Node node) {
    return node.operator() instanceof Operator.Join join
        && join.strategy().toLowerCase(java.util.Locale.ROOT).contains("nested");
  }

  private Optional<State> other(Node node, Hypothetical index) throws SQLException {
    Optional<Relation> read = node.operator().read();
    if (read.isPresent()) {
      return scan(node, read.get(), index);
    }
    return switch (node.operator()) {
      case Operator.Sort sort -> sorted(node, sort, index);
      case Operator.Join join -> joined(node, join, index);
      default -> Optional.empty();
    };
  }

  private Optional<State> scan(Node node, Relation relation, Hypothetical index)
      throws SQLException {
    Node parent = parents.get(node.id());
    double loops = parent == null ? 1 : times(parent, node);
    List<Predicate> conditions = conditions(relation, node);
    return cost(relation, index, conditions, loops, false)
        .map(c -> new State(0, c.total(), Set.of(index)));
  }

  private Optional<ScanEstimate.Cost> cost(
      Relation relation,
      Hypothetical index,
      List<Predicate> conditions,
      double loops,
      boolean order)
      throws SQLException {
    Optional<ScanEstimate> scan = tables.scan(relation, index);
    // It gives an order and nothing else.
    if (scan.isEmpty() || index.index().method().equals("hnsw")) {
      return Optional.empty();
    }
    boolean covered = needed.has(index.index(), relation);
    return scan.get()
        .cost(tables.size(index), new ScanEstimate.Reading(conditions, loops, order, covered));
  }

  /// A condition with `OR` where an index serves each arm.
  private Optional<State> arms(Node node) throws SQLException {
    Relation relation = node.operator().read().orElseThrow();
    List<Predicate> all = predicates.on(relation);
    for (Predicate any : all) {
      if (any.test() == Predicate.Test.ANY_OF && any.nodeId() == node.id()) {
        return arms(relation, any, all.size());
      }
    }
    return Optional.empty();
  }

  private Optional<State> arms(Relation relation, Predicate any, int conditions)
      throws SQLException {
    double cost = 0;
    double rows = 0;
    Set<Hypothetical> used = new HashSet<>();
    for (Served served : served(relation, any)) {
      cost += served.arm().marks();
      rows += served.arm().rows();
      used.add(served.index());
    }
    return used.isEmpty()
        ? Optional.empty()
        : Optional.of(marked(relation, used, cost, rows, conditions));
  }

  private State marked(
      Relation relation, Set<Hypothetical> used, double cost, double rows, int conditions) {
    Hypothetical any = used.iterator().next();
    double read =
        tables.scan(relation, any).orElseThrow().marked(tables.size(any), rows, conditions);
    return new State(cost, cost + read, used);
  }

  private record Served(Hypothetical index, ScanEstimate.Arm arm) {}

  /// The arms with their indexes; none where no index serves one of them.
  private List<Served> served(Relation relation, Predicate any) throws SQLException {
    List<Served> all = new ArrayList<>();
    for (List<Predicate> arm : any.arms()) {
      Optional<Served> served = arm(relation, arm);
      if (served.isEmpty()) {
        return List.of();
      }
      all.add(served.get());
    }
    return all;
  }

  /// The first index that serves an arm.
  private Optional<Served> arm(Relation relation, List<Predicate> arm) throws SQLException {
    for (Hypothetical index : indexes) {
      Optional<ScanEstimate> scan = tables.scan(relation, index);
      if (scan.isPresent()) {
        Optional<ScanEstimate.Arm> one = scan.get().arm(tables.size(index), arm);
        if (one.isPresent()) {
          return one.map(o -> new Served(index, o));
        }
      }
    }
    return Optional.empty();
  }

  /// A sort is not needed where the rows come in its order.
  private Optional<State> sorted(Node node, Operator.Sort sort, Hypothetical index)
      throws SQLException {
    Node below = node.children().isEmpty() ? node : node.children().getFirst();
    Optional<Relation> read = below.operator().read();
    if (read.isPresent() && index.index().method().equals("hnsw")) {
      return nearest(node, read.get(), sort, index);
    }
    if (read.isEmpty() || !index.index().method().equals("btree")) {
      return Optional.empty();
    }
    List<Predicate> conditions =
        predicates.on(read.get()).stream()
            .filter(p -> !(p.comparand() instanceof Comparand.Joined))
            .toList();
    Optional<IndexMatch> match = IndexMatch.of(index.index(), conditions);
    if (match.isEmpty() || !SortMatch.gives(index.index(), match.get().equal(), sort.keys())) {
      return Optional.empty();
    }
    Optional<State> inOrder =
        cost(read.get(), index, conditions, 1, true)
            .map(c -> new State(0, c.ordered(), Set.of(index)));
    inOrder.ifPresent(s -> quick.merge(node.id(), s, (a, b) -> a.total() <= b.total() ? a : b));
    return inOrder;
  }

  /// Nor is it where an index gives the nearest first.
  private Optional<State> nearest(
      Node node, Relation relation, Operator.Sort sort, Hypothetical index) {
    if (index.index().where().isPresent() || !SortMatch.nearest(index.index(), sort.keys())) {
      return Optional.empty();
    }
    int filters = predicates.on(relation).size();
    Optional<State> near =
        tables
            .nearest(relation, index)
            .map(c -> new State(c.startup(), c.total(filters), Set.of(index)));
    near.ifPresent(s -> quick.merge(node.id(), s, (a, b) -> a.total() <= b.total() ? a : b));
    return near;
  }

  /// A join that looks up the rows of one side for each row of the other.
  private Optional<State> joined(Node node, Operator.Join join, Hypothetical index)
      throws SQLException {
    Optional<State> best = Optional.empty();
    for (int i = 0; i < Math.min(2, node.children().size()); i++) {
      boolean may = join.kind().equals("inner") || join.kind().isEmpty() || i == 1;
      if (may && node.children().size() == 2) {
        Optional<State> one =
            lookup(node, node.children().get(i), node.children().get(1 - i), index);
        boolean less =
            one.isPresent() && (best.isEmpty() || one.get().total() < best.get().total());
        best = less ? one : best;
      }
    }
    return best;
  }

  private Optional<State> lookup(Node join, Node inner, Node outer, Hypothetical index)
      throws SQLException {
    Node scan = source(inner);
    Optional<Relation> read = scan.operator().read();
    if (read.isEmpty()) {
      return Optional.empty();
    }
    List<Predicate> conditions = conditions(read.get(), join);
    Node driving = source(outer);
    Optional<ScanEstimate.Cost> cost = cost(read.get(), index, conditions, rows(driving), false);
    return cost.isPresent() && joins(index, conditions)
        ? Optional.of(looked(join, driving, index, cost.get()))
        : Optional.empty();
  }

  private static boolean joins(Hypothetical index, List<Predicate> conditions) {
    return IndexMatch.of(index.index(), conditions).stream()
        .flatMap(m -> m.served().stream())
        .anyMatch(p -> p.comparand() instanceof Comparand.Joined);
  }

  private State looked(Node join, Node driving, Hypothetical index, ScanEstimate.Cost cost) {
    State first = state(driving);
    Set<Hypothetical> used = new HashSet<>(first.used());
    used.add(index);
    double work = rows(join) * tables.settings().row();
    return new State(first.startup(), first.total() + rows(driving) * cost.total() + work, used);
  }

  /// The conditions on a relation, of joins those alone that a step itself checks.
  private List<Predicate> conditions(Relation relation, Node step) {
    return predicates.on(relation).stream()
        .filter(p -> !(p.comparand() instanceof Comparand.Joined) || p.nodeId() == step.id())
        .toList();
  }

  /// The step that makes the rows of a side, below what keeps or sorts them for the join.
  private static Node source(Node side) {
    Node now = side;
    while (now.children().size() == 1 && passes(now)) {
      now = now.children().getFirst();
    }
    return now;
  }

  private static boolean passes(Node node) {
    return switch (node.operator()) {
      case Operator.Buffer _, Operator.Sort _ -> true;
      case Operator.Other other -> other.name().equals("Hash");
      default -> false;
    };
  }
}
