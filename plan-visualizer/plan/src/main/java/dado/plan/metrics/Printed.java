package dado.plan.metrics;

import dado.plan.model.Actual;
import dado.plan.model.Counter;
import java.util.Arrays;

/// One quantity of every step as the server printed it, with everything below, over all loops.
///
/// @param values by position; NaN where the server printed nothing (MySQL's `Hash`)
/// @param errors half the width of what rounding leaves possible
record Printed(double[] values, double[] errors) {
  /// PostgreSQL prints milliseconds with three decimals.
  private static final double MILLIS_ERROR = 0.0005;

  /// Wall time in milliseconds: time per loop, times loops, through processes.
  static Printed wall(Skeleton plan, Processes processes) {
    Printed printed = nothing(plan);
    for (int i = 0; i < plan.size(); i++) {
      if (plan.actual(i).isPresent()) {
        printed.put(i, plan.actual(i).get(), processes.of(i));
      }
    }
    return printed;
  }

  /// A counter.
  static Printed counter(Skeleton plan, Counter counter) {
    Printed printed = nothing(plan);
    double error = counter.unit() == Counter.Unit.MILLISECONDS ? MILLIS_ERROR : 0;
    for (int i = 0; i < plan.size(); i++) {
      if (plan.actual(i).isPresent()) {
        printed.values[i] = plan.actual(i).get().counters().get(counter);
        printed.errors[i] = error;
      }
    }
    return printed;
  }

  Measured at(int position) {
    return new Measured(values[position], errors[position]);
  }

  private static Printed nothing(Skeleton plan) {
    double[] unknown = new double[plan.size()];
    Arrays.fill(unknown, Double.NaN);
    return new Printed(unknown, new double[plan.size()]);
  }

  private void put(int at, Actual actual, double processes) {
    if (!actual.executed()) {
      values[at] = 0;
    } else if (actual.totalMillis().isPresent()) {
      double scale = actual.loops() / processes;
      values[at] = actual.totalMillis().getAsDouble() * scale;
      errors[at] = actual.timeError() * scale;
    }
  }

  /// The same with the sum of the children where nothing was printed.
  Printed completed(Skeleton plan) {
    double[] whole = values.clone();
    double[] wide = errors.clone();
    for (int i = plan.size() - 1; i >= 0; i--) {
      if (Double.isNaN(whole[i])) {
        whole[i] = 0;
        for (int c = i + 1; c < plan.end(i); c = plan.end(c)) {
          whole[i] += whole[c];
          wide[i] += wide[c];
        }
      }
    }
    return new Printed(whole, wide);
  }
}
