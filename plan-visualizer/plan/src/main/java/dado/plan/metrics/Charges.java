package dado.plan.metrics;

import dado.plan.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// In which step's time, and counters, each step ran: who pays for whom.
///
/// Children and SubPlans run in the step above, InitPlans in the one that needs them first, common
/// table expressions in the scans that read them, and what a server prints beside the tree in none.
final class Charges {
  private static final int[] NOBODY = {};

  private final Skeleton plan;
  private final int[][] payers;
  private final int[][] others;
  private final int[] scans;
  private final Map<Integer, List<Integer>> evaluated = new HashMap<>();
  private final int[] order;

  /// @param quantities completed, the wall time first
  Charges(Skeleton plan, List<Printed> quantities) {
    this.plan = plan;
    this.payers = new int[plan.size()][];
    this.others = new int[plan.size()][];
    Arrays.fill(others, NOBODY);
    this.scans = new int[plan.size()];
    Arrays.fill(scans, Skeleton.NONE);
    chargeParents();
    List<Scopes.Cte> ctes = plan.has(Role.CTE) ? new Scopes(plan).ctes() : List.of();
    if (plan.has(Role.INIT_PLAN) || plan.has(Role.RUN_ONCE)) {
      chargeEvaluators(room(quantities, ctes), quantities.getFirst());
    }
    ctes.forEach(this::chargeScans);
    this.order = order();
  }

  /// What runs in one scan only leaves that scan less room for InitPlans.
  private Room room(List<Printed> quantities, List<Scopes.Cte> ctes) {
    Room room = new Room(plan, quantities);
    for (Scopes.Cte cte : ctes) {
      if (cte.scans().size() == 1 && room.holds(cte.scans().getFirst(), cte.root())) {
        room.take(cte.scans().getFirst(), cte.root());
      }
    }
    return room;
  }

  private void chargeParents() {
    for (int i = 0; i < payers.length; i++) {
      boolean beside = plan.parent(i) < 0 || plan.node(i).role() == Role.BESIDE;
      payers[i] = beside ? NOBODY : new int[] {plan.parent(i)};
    }
  }

  /// What can have run in one step only comes first, and of the others the longest: each leaves
  /// those behind it less room.
  private void chargeEvaluators(Room room, Printed wall) {
    Evaluators evaluators = new Evaluators(plan, room, wall);
    List<Integer> unsure = new ArrayList<>();
    for (int i = 0; i < payers.length; i++) {
      Role role = plan.node(i).role();
      if (role == Role.INIT_PLAN && plan.parent(i) >= 0) {
        Optional<Evaluators.Found> only = evaluators.only(i);
        if (only.isPresent()) {
          charge(i, only.get(), room);
        } else {
          unsure.add(i);
        }
      } else if (role == Role.RUN_ONCE && plan.parent(i) >= 0) {
        chargeIfItFits(i, room);
      }
    }
    unsure.sort(Comparator.comparingDouble((Integer i) -> -wall.values()[i]));
    unsure.forEach(i -> charge(i, evaluators.of(i), room));
  }

  private void charge(int initPlan, Evaluators.Found found, Room room) {
    payers[initPlan] = new int[] {found.at()};
    others[initPlan] = found.others();
    evaluated.computeIfAbsent(found.at(), p -> new ArrayList<>()).add(initPlan);
    for (int other : found.others()) {
      evaluated.computeIfAbsent(other, p -> new ArrayList<>()).add(initPlan);
    }
    room.take(found.at(), initPlan);
  }

  /// What may have run in the optimizer already.
  private void chargeIfItFits(int at, Room room) {
    if (room.holds(plan.parent(at), at)) {
      room.take(plan.parent(at), at);
    } else {
      payers[at] = NOBODY;
    }
  }

  /// The scans run the expression on their first fetches. What is left ran when the executor shut
  /// down or, where it changes rows, after the whole tree.
  private void chargeScans(Scopes.Cte cte) {
    List<Integer> paying = new ArrayList<>(cte.scans());
    if (!plan.is(cte.root(), "ModifyTable")) {
      paying.add(cte.attached());
    }
    payers[cte.root()] = paying.stream().mapToInt(Integer::intValue).toArray();
    scans[cte.root()] = cte.scans().size();
  }

  /// All positions, every step before those that pay for it.
  private int[] order() {
    int[] sorted = sorted();
    if (sorted.length == payers.length) {
      return sorted;
    }
    // Two InitPlans that need each other are no plan of a server's.
    chargeParents();
    Arrays.fill(scans, Skeleton.NONE);
    Arrays.fill(others, NOBODY);
    evaluated.clear();
    return sorted();
  }

  private int[] sorted() {
    int[] waiting = new int[payers.length];
    for (int[] all : payers) {
      for (int p : all) {
        waiting[p]++;
      }
    }
    int[] sorted = new int[payers.length];
    int filled = 0;
    for (int i = payers.length - 1; i >= 0; i--) {
      if (waiting[i] == 0) {
        sorted[filled++] = i;
      }
    }
    return sorted(sorted, filled, waiting);
  }

  private int[] sorted(int[] sorted, int free, int[] waiting) {
    int filled = free;
    for (int next = 0; next < filled; next++) {
      for (int p : payers[sorted[next]]) {
        if (--waiting[p] == 0) {
          sorted[filled++] = p;
        }
      }
    }
    return Arrays.copyOf(sorted, filled);
  }

  Skeleton plan() {
    return plan;
  }

  int[] inOrder() {
    return order;
  }

  /// The steps that pay for a step; none for a root.
  int[] payers(int at) {
    return payers[at];
  }

  /// The steps that may as well have paid.
  int[] others(int at) {
    return others[at];
  }

  /// The InitPlans that ran in a step, or may have.
  List<Integer> evaluated(int at) {
    return evaluated.getOrDefault(at, List.of());
  }

  /// How many of the payers, from the first, are scans that share a common table expression;
  /// negative where the step is none.
  int scans(int at) {
    return scans[at];
  }
}
