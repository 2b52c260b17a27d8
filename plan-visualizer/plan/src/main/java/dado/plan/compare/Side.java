package dado.plan.compare;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Query;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// One of two plans that are compared: its steps in reading order, and what each is recognized by.
final class Side {
  static final int NONE = -1;

  /// The kind of an aggregate that each parallel process computes of its rows.
  static final String PART = "aggregate of a part";

  private final List<Node> nodes = new ArrayList<>();
  private final int[] parents;
  private final int[] ends;
  private final long[] leaves;
  private final long[] shapes;

  Side(Query query) {
    Deque<Node> open = new ArrayDeque<>();
    query.roots().reversed().forEach(open::push);
    while (!open.isEmpty()) {
      Node next = open.pop();
      nodes.add(next);
      next.children().reversed().forEach(open::push);
    }
    parents = new int[nodes.size()];
    ends = new int[nodes.size()];
    leaves = new long[nodes.size()];
    shapes = new long[nodes.size()];
    for (int i = nodes.size() - 1; i >= 0; i--) {
      sum(i);
    }
  }

  private void sum(int at) {
    parents[at] = NONE;
    int end = at + 1;
    long shape = mixed(own(node(at)).hashCode());
    for (int c = 0; c < node(at).children().size(); c++) {
      parents[end] = at;
      leaves[at] += leaves[end];
      shape = mixed(shape * 31 + shapes[end]);
      end = ends[end];
    }
    ends[at] = end;
    shapes[at] = shape;
    leaves[at] += isLeaf(node(at)) ? mixed(leaf(node(at)).hashCode()) : 0;
  }

  /// Spreads a hash over all bits, so that sums of hashes tell sets apart.
  private static long mixed(long hash) {
    long z = hash * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
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

  int parent(int at) {
    return parents[at];
  }

  int end(int at) {
    return ends[at];
  }

  /// Equal for steps that read the same tables, whatever they do to them.
  long leaves(int at) {
    return leaves[at];
  }

  /// Equal for steps that, with all below, are the same but for numbers and literals.
  long shape(int at) {
    return shapes[at];
  }

  private static String own(Node node) {
    StringBuilder own = new StringBuilder(kind(node)).append('|').append(node.role());
    own.append('|').append(node.operator().read().map(Object::toString).orElse(""));
    own.append('|').append(how(node)).append('|').append(index(node));
    node.conditions().forEach((name, text) -> own.append('|').append(name).append(plain(text)));
    return own.toString();
  }

  /// A condition without its literals.
  static String plain(String condition) {
    return Literals.without(condition, false);
  }

  private static boolean isLeaf(Node node) {
    return isScan(node) || (node.children().isEmpty() && !isBitmapIndex(node));
  }

  private static String leaf(Node node) {
    return node.operator().read().map(Side::name).orElseGet(() -> kind(node) + alias(node));
  }

  private static String alias(Node node) {
    return node.raw().getOrDefault("CTE Name", "") + " " + node.raw().getOrDefault("Alias", "");
  }

  /// Whether a step reads a table's rows, rather than only collecting their positions.
  static boolean isScan(Node node) {
    return node.operator().read().isPresent() && !isBitmapIndex(node);
  }

  /// Whether a step only collects the positions of rows for another.
  static boolean isBitmapIndex(Node node) {
    return node.operator() instanceof Operator.IndexScan scan
        && scan.access() == Access.BITMAP
        && node.raw().containsKey("Index Name");
  }

  /// The table that a step reads, with its alias.
  static String name(Relation relation) {
    return relation.table() + " " + relation.alias();
  }

  /// The index that a step uses; empty where it uses none.
  static String index(Node node) {
    return node.operator() instanceof Operator.IndexScan scan ? scan.index() : "";
  }

  /// How a step does what its kind says.
  static String how(Node node) {
    return switch (node.operator()) {
      case Operator.SequentialScan s -> "sequential scan";
      case Operator.IndexScan s -> how(s.access());
      case Operator.Join j -> j.strategy() + " " + j.kind();
      case Operator.Aggregate a -> a.strategy();
      case Operator.Sort s -> node.raw().getOrDefault("Node Type", "Sort");
      case Operator.Buffer b -> b.name();
      case Operator.Limit l -> "";
      case Operator.Filter f -> "";
      case Operator.Gather g -> "";
      case Operator.Other o -> o.name();
    };
  }

  private static String how(Access access) {
    return switch (access) {
      case LOOKUP -> "index scan";
      case COVERING -> "index-only scan";
      case BITMAP -> "bitmap scan";
      case FULL -> "full index scan";
    };
  }

  /// What a step does, however it does it.
  static String kind(Node node) {
    return switch (node.operator()) {
      case Operator.SequentialScan s -> "scan";
      case Operator.IndexScan s -> isBitmapIndex(node) ? "bitmap" : "scan";
      case Operator.Join j -> "join";
      case Operator.Sort s -> "sort";
      case Operator.Aggregate a ->
          node.raw().getOrDefault("Partial Mode", "").equals("Partial") ? PART : "aggregate";
      case Operator.Limit l -> "limit";
      case Operator.Filter f -> "filter";
      case Operator.Gather g -> "gather";
      case Operator.Buffer b -> "buffer " + b.name();
      case Operator.Other o -> "other " + o.name();
    };
  }
}
