package dado.plan.metrics;

import dado.plan.model.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What each step has left of every quantity once the steps that it asks for rows, and the
/// SubPlans in its expressions, are paid: room for what else may have run inside it.
final class Room {
  /// Sums of doubles.
  private static final double FLOATING = 1e-9;

  private final Skeleton plan;
  private final List<Printed> quantities;
  private final Map<Integer, Measured[]> left = new HashMap<>();

  /// @param quantities completed, the wall time first
  Room(Skeleton plan, List<Printed> quantities) {
    this.plan = plan;
    this.quantities = quantities;
  }

  /// What a step has left of the first quantity.
  Measured of(int at) {
    return left(at)[0];
  }

  /// What a step has left of all quantities together, to tell steps apart that were not timed.
  double sum(int at) {
    double sum = 0;
    for (Measured quantity : left(at)) {
      sum += quantity.value();
    }
    return sum;
  }

  /// Whether all of another step's quantities fit into a step, within the rounding.
  boolean holds(int at, int other) {
    Measured[] room = left(at);
    for (int q = 0; q < room.length; q++) {
      Measured rest = room[q].minus(printed(q, other));
      if (rest.value() + rest.error() < -FLOATING * (1 + Math.abs(room[q].value()))) {
        return false;
      }
    }
    return true;
  }

  /// Takes another step's quantities out of a step.
  void take(int at, int other) {
    Measured[] room = left(at);
    for (int q = 0; q < room.length; q++) {
      room[q] = room[q].minus(printed(q, other));
    }
  }

  private Measured printed(int quantity, int at) {
    Printed printed = quantities.get(quantity);
    return new Measured(printed.values()[at], printed.errors()[at]);
  }

  private Measured[] left(int at) {
    return left.computeIfAbsent(at, this::withoutChildren);
  }

  private Measured[] withoutChildren(int at) {
    Measured[] room = new Measured[quantities.size()];
    for (int q = 0; q < room.length; q++) {
      room[q] = printed(q, at);
      for (int c = at + 1; c < plan.end(at); c = plan.end(c)) {
        Role role = plan.node(c).role();
        if (role == Role.CHILD || role == Role.SUB_PLAN) {
          room[q] = room[q].minus(printed(q, c));
        }
      }
    }
    return room;
  }
}
