package dado.plan.metrics;

import dado.plan.model.Operator;
import dado.schema.model.Engine;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The planner's cost, shared out among the steps so that it adds up to the whole.
///
/// A step gives each child its printed cost, times the runs the planner expects, but never more in
/// all than it has itself: under a Limit or an early stop children cost more than the whole.
final class CostShares {
  /// Sums of doubles.
  private static final double FLOATING = 1e-9;

  private final Skeleton plan;
  private final boolean perRun;
  private final double[] printed;
  private final double total;
  private volatile double @Nullable [] own;

  /// @param engine PostgreSQL and MySQL print the cost of one run; MariaDB and SQLite are summed up
  ///   by their readers
  CostShares(Engine engine, Skeleton plan) {
    this.plan = plan;
    this.perRun = engine == Engine.POSTGRESQL || engine == Engine.MYSQL;
    this.printed = new double[plan.size()];
    for (int i = plan.size() - 1; i >= 0; i--) {
      OptionalDouble cost = plan.node(i).estimate().totalCost();
      printed[i] = cost.isPresent() ? cost.getAsDouble() : asked(i);
    }
    double sum = 0;
    for (int i = 0; i < plan.size(); i = plan.end(i)) {
      sum += printed[i];
    }
    total = sum;
  }

  double total() {
    return total;
  }

  /// From 0 to 1. Shared out when somebody asks: plans that were timed are not weighed by cost.
  double of(int at) {
    double[] known = own;
    if (known == null) {
      known = sharedOut();
      own = known;
    }
    return total > 0 ? known[at] / total : 0;
  }

  private double[] sharedOut() {
    double[] parts = new double[plan.size()];
    double[] given = new double[plan.size()];
    for (int i = 0; i < plan.size(); i++) {
      given[i] = plan.parent(i) == Skeleton.NONE ? printed[i] : given[i];
      parts[i] = shareOut(i, given);
    }
    return parts;
  }

  private double asked(int at) {
    double asked = 0;
    for (int c = at + 1; c < plan.end(at); c = plan.end(c)) {
      asked += printed[c] * runs(at, c);
    }
    return asked;
  }

  /// Gives the children theirs: what is left.
  private double shareOut(int at, double[] given) {
    double asked = asked(at);
    double scale = asked > given[at] ? given[at] / asked : 1;
    for (int c = at + 1; c < plan.end(at); c = plan.end(c)) {
      given[c] = printed[c] * runs(at, c) * scale;
    }
    double left = given[at] - asked * scale;
    return left > FLOATING * given[at] ? left : 0;
  }

  private double runs(int at, int child) {
    if (!perRun || plan.node(child).operator() instanceof Operator.Buffer) {
      return 1;
    }
    boolean inner =
        plan.node(at).operator() instanceof Operator.Join join
            && join.strategy().equals("nested loop")
            && child > at + 1
            && child == plan.end(at + 1);
    return inner ? Math.max(1, plan.node(at + 1).estimate().rows().orElse(1)) : 1;
  }
}
