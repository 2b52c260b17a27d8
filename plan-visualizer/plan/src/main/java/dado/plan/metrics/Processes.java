package dado.plan.metrics;

import dado.plan.model.Operator;
import dado.plan.model.Role;

/// How many processes ran each step side by side, so that loops over all processes become wall
/// time.
///
/// Below a Gather it is the loops of its child through its own, **not** the workers launched and
/// one: the leader need not take part. See `InstrAggNode` in PostgreSQL's instrument.c.
final class Processes {
  private final Skeleton plan;
  private final double[] ran;

  Processes(Skeleton plan) {
    this.plan = plan;
    this.ran = new double[plan.size()];
    for (int i = 0; i < ran.length; i++) {
      ran[i] = plan.parent(i) == Skeleton.NONE ? 1 : below(plan.parent(i), i);
    }
  }

  double of(int at) {
    return ran[at];
  }

  private double below(int parent, int child) {
    Role role = plan.node(child).role();
    if (role == Role.INIT_PLAN || role == Role.CTE) {
      return ran[parent];
    }
    if (plan.node(parent).operator() instanceof Operator.Gather && role == Role.CHILD) {
      return Math.max(1, plan.loops(child) / Math.max(1, plan.loops(parent)));
    }
    // One process builds the bitmap while the others wait for it.
    boolean alone = ran[parent] > 1 && role == Role.CHILD && oneBuildsForAll(parent);
    return alone ? 1 : ran[parent];
  }

  private boolean oneBuildsForAll(int parent) {
    return plan.isType(parent, "Bitmap Heap Scan")
        && "true".equals(plan.node(parent).raw().get("Parallel Aware"));
  }
}
