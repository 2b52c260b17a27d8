package dado.plan.metrics;

import dado.plan.model.Operator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Finds the step that runs an InitPlan: the first that needs its value, or the outermost Gather
/// above that, which computes it before it launches workers.
///
/// Where the server does not print who needs it (a select list without VERBOSE), it is the step
/// that it is attached to or, where it does not fit into that one's time and counters, the first
/// that it fits into on the way down along the time.
final class Evaluators {
  /// How many times the plan's size all searches together may look at steps.
  private static final int PATIENCE = 10;

  private final Skeleton plan;
  private final Room room;
  private final Printed wall;
  private final Mentions mentions;
  private final int[] gathers;
  private long patience;

  Evaluators(Skeleton plan, Room room, Printed wall) {
    this.plan = plan;
    this.room = room;
    this.wall = wall;
    this.mentions = new Mentions(plan);
    this.patience = (long) PATIENCE * plan.size();
    this.gathers = new int[plan.size()];
    for (int i = 0; i < gathers.length; i++) {
      boolean gather = plan.node(i).operator() instanceof Operator.Gather;
      gathers[i] = gather ? i : plan.parent(i) < 0 ? Skeleton.NONE : gathers[plan.parent(i)];
    }
  }

  /// The step whose time holds the InitPlan's, where there is no choice: one mentions it, or none
  /// does.
  Optional<Found> only(int initPlan) {
    Set<Integer> possible = possible(initPlan, plan.parent(initPlan));
    int only = possible.isEmpty() ? plan.parent(initPlan) : possible.iterator().next();
    return possible.size() <= 1 && room.holds(only, initPlan)
        ? Optional.of(Found.sure(only))
        : Optional.empty();
  }

  /// The step whose time holds the InitPlan's, and those that might hold it as well.
  Found of(int initPlan) {
    int attached = plan.parent(initPlan);
    Set<Integer> possible = possible(initPlan, attached);
    Set<Integer> holding = new LinkedHashSet<>(possible);
    holding.removeIf(p -> !room.holds(p, initPlan));
    return holding.isEmpty()
        ? Found.of(unprinted(initPlan, attached), possible)
        : Found.of(roomiest(holding), holding);
  }

  private Set<Integer> possible(int initPlan, int attached) {
    Set<Integer> possible = new LinkedHashSet<>();
    for (int at : mentions.of(plan.node(initPlan).subplan())) {
      if (plan.within(at, attached) && !plan.within(at, initPlan)) {
        possible.add(outermostGather(at, attached));
      }
    }
    return possible;
  }

  private int outermostGather(int at, int attached) {
    int found = at;
    int gather = gathers[at];
    while (gather >= attached && patience > 0) {
      patience--;
      found = gather;
      gather = plan.parent(gather) < 0 ? Skeleton.NONE : gathers[plan.parent(gather)];
    }
    return found;
  }

  private int roomiest(Set<Integer> holding) {
    int best = holding.iterator().next();
    for (int at : holding) {
      double more = room.of(at) - room.of(best);
      boolean even = more == 0 && room.sum(at) > room.sum(best);
      if (more > 0 || even) {
        best = at;
      }
    }
    return best;
  }

  /// Down from the step that it is attached to, always to the child that took longest.
  private int unprinted(int initPlan, int attached) {
    int at = attached;
    while (at != Skeleton.NONE && !room.holds(at, initPlan) && patience > 0) {
      at = longestChild(at, initPlan);
    }
    return at == Skeleton.NONE || patience <= 0 ? attached : at;
  }

  private int longestChild(int parent, int initPlan) {
    int longest = Skeleton.NONE;
    for (int c = parent + 1; c < plan.end(parent); c = plan.end(c)) {
      patience--;
      boolean longer = longest < 0 || wall.values()[c] > wall.values()[longest];
      if (longer && !plan.within(initPlan, c) && plan.node(c).subplan().isEmpty()) {
        longest = c;
      }
    }
    return longest;
  }

  /// @param at the step's position
  /// @param others the steps in which the InitPlan may as well have run
  record Found(int at, int[] others) {

    static Found sure(int at) {
      return new Found(at, new int[0]);
    }

    static Found of(int at, Set<Integer> possible) {
      return new Found(at, possible.stream().filter(p -> p != at).mapToInt(p -> p).toArray());
    }
  }
}
