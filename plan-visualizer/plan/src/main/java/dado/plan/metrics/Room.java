package dado.plan.metrics;

import dado.plan.model.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What each step has left of every quantity once the steps that it asks for rows, and the SubPlans
/// in its expressions, are paid: room for what else may have run inside it.
final class Room {
  /// Sums of doubles.
  private static final double FLOATING = 1e-9;

  private final Skeleton plan;
  private final List<Printed> quantities;
  private final Map<Integer, double[]> left = new HashMap<>();
  private final Map<Integer, double[]> most = new HashMap<>();

  /// @param quantities completed, the wall time first
  Room(Skeleton plan, List<Printed> quantities) {
    this.plan = plan;
    this.quantities = quantities;
  }

  /// What a step has left of the first quantity.
  double of(int at) {
    return left(at)[0];
  }

  /// What a step has left of all quantities together, to tell steps apart that were not timed.
  double sum(int at) {
    double sum = 0;
    for (double quantity : left(at)) {
      sum += quantity;
    }
    return sum;
  }

  /// Whether all of another step's quantities fit into a step, within the rounding.
  boolean holds(int at, int other) {
    left(at);
    double[] room = most.getOrDefault(at, new double[0]);
    for (int q = 0; q < room.length; q++) {
      double needed = least(q, other);
      if (room[q] < needed - FLOATING * (1 + needed)) {
        return false;
      }
    }
    return true;
  }

  /// Takes another step's quantities out of a step.
  void take(int at, int other) {
    double[] rest = left(at);
    double[] room = most.getOrDefault(at, new double[0]);
    for (int q = 0; q < room.length; q++) {
      rest[q] -= quantities.get(q).values()[other];
      room[q] -= least(q, other);
    }
  }

  private double least(int quantity, int at) {
    return quantities.get(quantity).at(at).least();
  }

  private double[] left(int at) {
    double[] known = left.get(at);
    if (known != null) {
      return known;
    }
    double[] rest = new double[quantities.size()];
    double[] room = new double[quantities.size()];
    for (int q = 0; q < room.length; q++) {
      rest[q] = quantities.get(q).values()[at];
      room[q] = quantities.get(q).at(at).most();
      subtractChildren(at, q, rest, room);
    }
    left.put(at, rest);
    most.put(at, room);
    return rest;
  }

  private void subtractChildren(int at, int quantity, double[] rest, double[] room) {
    for (int c = at + 1; c < plan.end(at); c = plan.end(c)) {
      Role role = plan.node(c).role();
      if (role == Role.CHILD || role == Role.SUB_PLAN) {
        rest[quantity] -= quantities.get(quantity).values()[c];
        room[quantity] -= least(quantity, c);
      }
    }
  }
}
