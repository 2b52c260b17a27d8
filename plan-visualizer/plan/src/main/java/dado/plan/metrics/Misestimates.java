package dado.plan.metrics;

import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Outline;
import dado.plan.model.Query;
import dado.schema.model.Engine;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Row estimates against rows, per loop, except where the server's numbers cannot be compared.
final class Misestimates {
  /// Steps whose row counts mean something else: bitmaps count none, changes return none, buffers
  /// are read again.
  private static final Set<String> UNCOUNTED =
      Set.of("BitmapAnd", "BitmapOr", "ModifyTable", "Materialize", "Memoize");

  /// What a step's row count can be compared with.
  private enum Reach {
    WHOLE,
    STOPPED_EARLY,
    RECOUNTED
  }

  private final Processes processes;
  private final Map<Integer, Reach> reach = new HashMap<>();

  Misestimates(Query query, Outline outline, Processes processes) {
    this.processes = processes;
    Reach whole = mayStopUnseen(query) ? Reach.STOPPED_EARLY : Reach.WHOLE;
    for (Node node : outline.nodes()) {
      Reach own = reach.computeIfAbsent(node.id(), root -> whole);
      for (int i = 0; i < node.children().size(); i++) {
        reach.put(node.children().get(i).id(), below(node, own, i));
      }
    }
  }

  /// MariaDB's JSON does not print a LIMIT.
  private static boolean mayStopUnseen(Query query) {
    return query.engine() == Engine.MARIADB
        && (query.sql().isBlank() || query.sql().toLowerCase(Locale.ROOT).contains("limit"));
  }

  Optional<Misestimate> of(Node node) {
    if (node.estimate().rows().isEmpty() || node.actual().isEmpty() || isUncounted(node)) {
      return Optional.empty();
    }
    double expected = node.estimate().rows().getAsDouble();
    double actual = actual(node, node.actual().get());
    boolean under = actual > expected;
    if (!under && reach.get(node.id()) == Reach.STOPPED_EARLY) {
      return Optional.empty();
    }
    double more = Math.max(1, Math.max(expected, actual));
    double less = Math.max(1, Math.min(expected, actual));
    return Optional.of(new Misestimate(expected, actual, more / less, under));
  }

  private boolean isUncounted(Node node) {
    return !node.actual().map(Actual::executed).orElse(false)
        || reach.get(node.id()) == Reach.RECOUNTED
        || UNCOUNTED.contains(node.raw().getOrDefault("Node Type", ""))
        || !node.raw().getOrDefault("Subplans Removed", "0").equals("0");
  }

  /// Rows per loop; where each process ran a part, rows per process.
  private double actual(Node node, Actual actual) {
    double ran = processes.of(node);
    return actual.loops() <= ran ? actual.rows() * actual.loops() / ran : actual.rows();
  }

  private static Reach below(Node node, Reach own, int position) {
    if (node.operator() instanceof Operator.Join join) {
      return belowJoin(join, own, position == 1);
    }
    if (node.operator() instanceof Operator.Limit) {
      return Reach.STOPPED_EARLY;
    }
    return readsAll(node) ? Reach.WHOLE : own;
  }

  private static Reach belowJoin(Operator.Join join, Reach own, boolean inner) {
    boolean merge = join.strategy().equals("merge");
    if (inner && merge) {
      return Reach.RECOUNTED;
    }
    boolean stops = inner ? stopsAtFirst(join) : merge && own == Reach.WHOLE;
    return stops ? Reach.STOPPED_EARLY : own;
  }

  /// Whether it reads all its input however little of its output is wanted.
  private static boolean readsAll(Node node) {
    boolean sorts = node.operator() instanceof Operator.Sort && !isIncremental(node);
    boolean groups =
        node.operator() instanceof Operator.Aggregate a && !a.strategy().equals("sorted");
    boolean hashes = node.operator() instanceof Operator.Other o && o.name().equals("Hash");
    return sorts || groups || hashes;
  }

  private static boolean stopsAtFirst(Operator.Join join) {
    return join.kind().equals("semi") || join.kind().equals("anti");
  }

  private static boolean isIncremental(Node node) {
    return node.raw().getOrDefault("Node Type", "").equals("Incremental Sort");
  }
}
