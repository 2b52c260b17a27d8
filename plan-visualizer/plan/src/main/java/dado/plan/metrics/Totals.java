package dado.plan.metrics;

import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.syntax.Digits;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Rows over all loops, with the error that printing them per loop leaves.
final class Totals {
  /// Rows removed are printed without decimals.
  private static final double REMOVED_ERROR = 0.5;

  private static final Map<String, Removal> WAYS =
      Map.of(
          "Filter", Removal.FILTER,
          "Join Filter", Removal.JOIN_FILTER,
          "Recheck Cond", Removal.INDEX_RECHECK,
          "Index Cond", Removal.INDEX_RECHECK,
          "Conflict Filter", Removal.CONFLICT_FILTER);

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

  /// Rows that a step of PostgreSQL's threw away, by the way. Its text prints no zeros, but the
  /// condition.
  static Map<Removal, Measured> removed(Node node) {
    Map<Removal, Measured> removed = Map.of();
    if (!node.conditions().isEmpty() && node.actual().isPresent()) {
      for (String condition : node.conditions().keySet()) {
        Removal way = WAYS.get(condition);
        if (way != null && counts(node, way)) {
          removed = removed.isEmpty() ? new EnumMap<>(Removal.class) : removed;
          removed.put(way, removed(node, way, node.actual().get()));
        }
      }
    }
    return removed;
  }

  /// Most indexes need no recheck, yet the structured formats print a zero.
  private static boolean counts(Node node, Removal way) {
    boolean ran = node.actual().map(Actual::executed).orElse(false);
    return ran
        && node.raw().containsKey("Node Type")
        && (way != Removal.INDEX_RECHECK || !node.raw().getOrDefault(way.key(), "0").equals("0"));
  }

  private static Measured removed(Node node, Removal way, Actual actual) {
    double printed = Digits.number(node.raw().getOrDefault(way.key(), "0")).orElse(0);
    return whole(new Measured(printed, REMOVED_ERROR).times(actual.loops()), actual);
  }

  /// Rows that a step's filters threw away; empty where it has none, or the server does not say.
  static Optional<Measured> filtered(Node node, Map<Removal, Measured> removed) {
    if (removed.isEmpty()) {
      return node.actual().flatMap(a -> filtered(node, a));
    }
    Measured filter = removed.get(Removal.FILTER);
    Measured join = removed.get(Removal.JOIN_FILTER);
    if (filter != null) {
      return Optional.of(join == null ? filter : filter.plus(join));
    }
    return join != null ? Optional.of(join) : node.actual().flatMap(a -> filtered(node, a));
  }

  private static Optional<Measured> filtered(Node node, Actual actual) {
    if (!actual.executed()) {
      return Optional.empty();
    }
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
