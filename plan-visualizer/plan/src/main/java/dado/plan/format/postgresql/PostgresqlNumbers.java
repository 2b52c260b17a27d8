package dado.plan.format.postgresql;

import dado.plan.model.Actual;
import dado.plan.model.Counter;
import dado.plan.model.Counters;
import dado.plan.model.Estimate;
import dado.plan.syntax.Fields;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What PostgreSQL expected of a step and what it measured.
final class PostgresqlNumbers {
  private PostgresqlNumbers() {}

  static Estimate estimate(Fields step) {
    return new Estimate(
        step.number("Startup Cost"),
        step.number("Total Cost"),
        step.number("Plan Rows"),
        step.number("Plan Width"));
  }

  /// What happened; empty where the statement was not executed.
  static Optional<Actual> actual(Fields step) {
    OptionalDouble loops = step.number("Actual Loops");
    if (loops.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Actual(
            step.number("Actual Startup Time"),
            step.number("Actual Total Time"),
            step.halfUnit("Actual Total Time"),
            step.number("Actual Rows").orElse(0),
            step.halfUnit("Actual Rows"),
            loops.getAsDouble(),
            removed(step),
            counters(step),
            List.of()));
  }

  private static OptionalDouble removed(Fields step) {
    OptionalDouble filter = step.number("Rows Removed by Filter");
    OptionalDouble join = step.number("Rows Removed by Join Filter");
    return filter.isEmpty() && join.isEmpty()
        ? filter
        : OptionalDouble.of(filter.orElse(0) + join.orElse(0));
  }

  private static Counters counters(Fields step) {
    Map<Counter, Double> found = new EnumMap<>(Counter.class);
    for (Counter counter : Counter.values()) {
      step.number(counter.key()).ifPresent(n -> found.put(counter, n));
    }
    return new Counters(found);
  }
}
