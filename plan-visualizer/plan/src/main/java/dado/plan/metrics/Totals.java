package dado.plan.metrics;

import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Rows over all loops, with the error that printing them per loop leaves.
final class Totals {
  /// Rows removed are printed without decimals.
  private static final double REMOVED_ERROR = 0.5;

  private Totals() {}

  /// Rows that a step gave.
  static Measured rows(Actual actual) {
    return whole(new Measured(actual.rows(), actual.rowsError()).times(actual.loops()), actual);
  }

  /// Rows are whole: where the error leaves one whole number only, it is exact.
  private static Measured whole(Measured rows, Actual actual) {
    boolean known = actual.loops() == 1 && Math.rint(rows.value()) == rows.value();
    boolean sure = rows.error() < 0.5 && Math.abs(Math.rint(rows.value()) - rows.value()) < 0.5;
    return known || sure ? Measured.exact(Math.rint(rows.value())) : rows;
  }

  /// Rows that a step threw away, by the way.
  static Map<Removal, Measured> removed(Node node) {
    Map<Removal, Measured> removed = new EnumMap<>(Removal.class);
    if (node.actual().map(Actual::executed).orElse(false)) {
      for (Removal way : Removal.values()) {
        put(node, way, node.actual().get(), removed);
      }
    }
    return removed;
  }

  private static void put(Node node, Removal way, Actual actual, Map<Removal, Measured> removed) {
    OptionalDouble printed = node.number(way.key());
    boolean zero = way.conditions().stream().anyMatch(node.conditions()::containsKey);
    if (printed.isPresent() || zero && node.raw().containsKey("Node Type")) {
      Measured perLoop = new Measured(printed.orElse(0), REMOVED_ERROR);
      removed.put(way, whole(perLoop.times(actual.loops()), actual));
    }
  }

  /// Rows that a step's filters threw away; empty where it has none, or the server does not say.
  static Optional<Measured> filtered(Node node, Map<Removal, Measured> removed) {
    Measured filter = removed.get(Removal.FILTER);
    Measured join = removed.get(Removal.JOIN_FILTER);
    if (filter != null) {
      return Optional.of(join == null ? filter : filter.plus(join));
    }
    return join != null ? Optional.of(join) : node.actual().flatMap(a -> filtered(node, a));
  }

  private static Optional<Measured> filtered(Node node, Actual actual) {
    if (actual.rowsRemoved().isPresent()) {
      boolean rounded = node.raw().containsKey("Node Type");
      double error = rounded ? REMOVED_ERROR : actual.rowsError();
      Measured perLoop = new Measured(actual.rowsRemoved().getAsDouble(), error);
      return Optional.of(perLoop.times(actual.loops()));
    }
    return node.operator() instanceof Operator.Filter && !node.children().isEmpty()
        ? node.children().getFirst().actual().map(a -> rows(a).minus(rows(actual)).notNegative())
        : Optional.empty();
  }
}
