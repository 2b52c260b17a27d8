package dado.plan.metrics;

import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.plan.model.Role;
import java.util.Optional;
import java.util.Set;

/// Row estimates against rows, per loop, except where the server's numbers cannot be compared.
final class Misestimates {
  /// Steps whose row counts mean something else: bitmaps count none, buffers are read again.
  private static final Set<String> UNCOUNTED =
      Set.of("BitmapAnd", "BitmapOr", "Materialize", "Memoize");

  private final Skeleton plan;
  private final Processes processes;
  private final Reaches reaches;

  Misestimates(Query query, Charges charges, Processes processes) {
    this.plan = charges.plan();
    this.processes = processes;
    this.reaches = new Reaches(query, charges);
  }

  Optional<Misestimate> of(int at) {
    Node node = plan.node(at);
    if (node.estimate().rows().isEmpty() || node.actual().isEmpty() || isUncounted(at, node)) {
      return Optional.empty();
    }
    double expected = node.estimate().rows().getAsDouble();
    double actual = actual(at, node.actual().get());
    boolean under = actual > expected;
    if (!under && (reaches.of(at) == Reach.STOPPED_EARLY || isPruned(at, node))) {
      return Optional.empty();
    }
    double more = Math.max(1, Math.max(expected, actual));
    double less = Math.max(1, Math.min(expected, actual));
    return Optional.of(new Misestimate(expected, actual, more / less, under));
  }

  private boolean isUncounted(int at, Node node) {
    return !node.actual().map(Actual::executed).orElse(false)
        || reaches.of(at) == Reach.RECOUNTED
        || UNCOUNTED.contains(plan.name(at))
        || changesSilently(at, node);
  }

  /// Without RETURNING, nothing comes out of a change, and the planner knows.
  private boolean changesSilently(int at, Node node) {
    return plan.is(at, "ModifyTable")
        && node.estimate().rows().orElse(0) == 0
        && node.actual().map(Actual::rows).orElse(0.0) == 0;
  }

  /// Whether parts of an Append were left out when it ran: the estimate counts them.
  private boolean isPruned(int at, Node node) {
    if (!plan.is(at, "Append") && !plan.is(at, "MergeAppend")) {
      return false;
    }
    if (!node.raw().getOrDefault("Subplans Removed", "0").equals("0")) {
      return true;
    }
    for (int c = at + 1; c < plan.end(at); c = plan.end(c)) {
      if (plan.node(c).role() == Role.CHILD && plan.loops(c) < plan.loops(at)) {
        return true;
      }
    }
    return false;
  }

  /// Rows per loop; where each process ran a part, rows per process.
  private double actual(int at, Actual actual) {
    double ran = processes.of(at);
    return actual.loops() <= ran ? actual.rows() * actual.loops() / ran : actual.rows();
  }

  /// What a step's row count can be compared with.
  enum Reach {
    WHOLE,
    STOPPED_EARLY,
    RECOUNTED
  }
}
