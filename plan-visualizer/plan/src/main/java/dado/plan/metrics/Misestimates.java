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
    boolean inner = position == 1;
    return switch (node.operator()) {
      case Operator.Limit l -> Reach.STOPPED_EARLY;
      case Operator.Join j when inner && j.strategy().equals("merge") -> Reach.RECOUNTED;
      case Operator.Join j when inner && stopsAtFirst(j) -> Reach.STOPPED_EARLY;
      case Operator.Join j when j.strategy().equals("merge") && own == Reach.WHOLE ->
          Reach.STOPPED_EARLY;
      case Operator.Sort s when !isIncremental(node) -> Reach.WHOLE;
      case Operator.Aggregate a when !a.strategy().equals("sorted") -> Reach.WHOLE;
      case Operator.Other o when o.name().equals("Hash") -> Reach.WHOLE;
      case Operator.Join j -> own;
      case Operator.Sort s -> own;
      case Operator.Aggregate a -> own;
      case Operator.SequentialScan s -> own;
      case Operator.IndexScan s -> own;
      case Operator.Filter f -> own;
      case Operator.Gather g -> own;
      case Operator.Buffer b -> own;
      case Operator.Other o -> own;
    };
  }

  private static boolean stopsAtFirst(Operator.Join join) {
    return join.kind().equals("semi") || join.kind().equals("anti");
  }

  private static boolean isIncremental(Node node) {
    return node.raw().getOrDefault("Node Type", "").equals("Incremental Sort");
  }
}
