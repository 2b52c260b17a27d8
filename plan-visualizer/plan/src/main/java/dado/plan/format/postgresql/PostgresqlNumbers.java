package dado.plan.format.postgresql;

import dado.plan.model.Actual;
import dado.plan.model.Counter;
import dado.plan.model.Counters;
import dado.plan.model.Estimate;
import dado.plan.model.Worker;
import dado.plan.syntax.Fields;
import dado.plan.syntax.Key;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/// What PostgreSQL expected of a step and what it measured.
@SuppressWarnings("EnumOrdinal")
final class PostgresqlNumbers {
  private static final Set<String> STEPS_BELOW = Set.of("Plans");

  private static final int COUNTERS = Counter.values().length;

  private PostgresqlNumbers() {}

  static Estimate estimate(Fields step) {
    return new Estimate(
        step.number(StepKeys.STARTUP_COST),
        step.number(StepKeys.TOTAL_COST),
        step.number(StepKeys.PLAN_ROWS),
        step.number(StepKeys.PLAN_WIDTH));
  }

  /// What happened; empty where the statement was not executed.
  static Optional<Actual> actual(Fields step) {
    OptionalDouble loops = step.number(StepKeys.LOOPS);
    if (loops.isEmpty()) {
      return Optional.empty();
    }
    if (loops.getAsDouble() == 0) {
      return Optional.of(Actual.NEVER);
    }
    return Optional.of(
        new Actual(
            step.number(StepKeys.STARTUP_TIME),
            step.number(StepKeys.TOTAL_TIME),
            step.halfUnit(StepKeys.TOTAL_TIME),
            step.number(StepKeys.ROWS).orElse(0),
            step.halfUnit(StepKeys.ROWS),
            loops.getAsDouble(),
            removed(step),
            counters(step),
            workers(step)));
  }

  private static OptionalDouble removed(Fields step) {
    OptionalDouble filter = step.number(StepKeys.REMOVED_BY_FILTER);
    OptionalDouble join = step.number(StepKeys.REMOVED_BY_JOIN);
    return filter.isEmpty() && join.isEmpty()
        ? filter
        : OptionalDouble.of(filter.orElse(0) + join.orElse(0));
  }

  private static Counters counters(Fields step) {
    double[] printed = new double[COUNTERS];
    boolean any = false;
    for (int i = 0; i < COUNTERS; i++) {
      printed[i] = step.decimal(StepKeys.COUNTERS.get(i));
      any |= !Double.isNaN(printed[i]);
    }
    any |= before17(step, StepKeys.READ_TIME, Counter.SHARED_READ_TIME, printed);
    any |= before17(step, StepKeys.WRITE_TIME, Counter.SHARED_WRITE_TIME, printed);
    return any ? Counters.of(printed) : Counters.NONE;
  }

  /// Before 17, one time told of shared and local blocks together.
  private static boolean before17(Fields step, Key key, Counter counter, double[] printed) {
    double found = step.decimal(key);
    if (Double.isNaN(found)) {
      return false;
    }
    printed[counter.place()] = found;
    return true;
  }

  /// What each worker did. PostgreSQL 9.6 to 12 print two lists of workers for a step that sorts.
  private static List<Worker> workers(Fields step) {
    Map<Integer, Worker> found = Map.of();
    for (Fields.Inner thing : step.inner()) {
      if (thing.key().equals("Workers")) {
        found = found.isEmpty() ? new TreeMap<>() : found;
        Worker worker = worker(thing.fields());
        found.merge(worker.number(), worker, PostgresqlNumbers::merged);
      }
    }
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
