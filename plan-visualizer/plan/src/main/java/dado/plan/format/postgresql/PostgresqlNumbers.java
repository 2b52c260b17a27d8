package dado.plan.format.postgresql;

import dado.plan.model.Actual;
import dado.plan.model.Counter;
import dado.plan.model.Counters;
import dado.plan.model.Estimate;
import dado.plan.model.Worker;
import dado.plan.syntax.Fields;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/// What PostgreSQL expected of a step and what it measured.
final class PostgresqlNumbers {
  private static final Set<String> STEPS_BELOW = Set.of("Plans");

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
            workers(step)));
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
      double printed = step.decimal(counter.key());
      if (!Double.isNaN(printed)) {
        found.put(counter, printed);
      }
    }
    before17(step, "I/O Read Time", Counter.SHARED_READ_TIME, found);
    before17(step, "I/O Write Time", Counter.SHARED_WRITE_TIME, found);
    return found.isEmpty() ? Counters.NONE : new Counters(found);
  }

  /// Before 17, one time told of shared and local blocks together.
  private static void before17(
      Fields step, String key, Counter counter, Map<Counter, Double> found) {
    step.number(key).ifPresent(n -> found.putIfAbsent(counter, n));
  }

  /// What each worker did. PostgreSQL 9.6 to 12 print two lists of workers for a step that sorts.
  private static List<Worker> workers(Fields step) {
    if (step.inner().isEmpty()) {
      return List.of();
    }
    Map<Integer, Worker> found = new TreeMap<>();
    step.items("Workers").map(PostgresqlNumbers::worker).forEach(w -> found.merge(w.number(), w, PostgresqlNumbers::merged));
    return List.copyOf(found.values());
  }

  private static Worker worker(Fields worker) {
    int number = (int) worker.number("Worker Number").orElse(0);
    return new Worker(number, actual(worker).orElse(Actual.NEVER), worker.map(STEPS_BELOW));
  }

  private static Worker merged(Worker one, Worker other) {
    Map<String, String> raw = new LinkedHashMap<>(one.raw());
    raw.putAll(other.raw());
    return new Worker(
        one.number(),
        one.actual().executed() ? one.actual() : other.actual(),
        Collections.unmodifiableMap(raw));
  }
}
