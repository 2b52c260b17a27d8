package dado.plan.metrics;

import dado.plan.model.Actual;
import dado.plan.model.Counter;
import dado.plan.model.Counters;
import dado.plan.model.Node;
import dado.plan.model.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The way from what the server printed to what Dado says about it.
final class Computation {
  private final Query query;
  private final Skeleton plan;
  private final Processes processes;
  private final Ledger wall;
  private final ProcessTimes cpu;
  private final Map<Counter, Ledger> ledgers = new EnumMap<>(Counter.class);
  private final Map<Counter, Ledger.Amounts> counters = new EnumMap<>(Counter.class);
  private final Misestimates misestimates;
  private final CostShares costs;
  private final boolean timed;
  private final Measured total;
  private final Shares shares;

  Computation(Query query) {
    this.query = query;
    plan = new Skeleton(query);
    processes = new Processes(plan);
    Printed printed = Printed.wall(plan, processes);
    Map<Counter, Printed> counted = counted();
    Charges charges = charges(printed, counted);
    wall = new Ledger(charges, printed);
    cpu = new ProcessTimes(charges, processes, wall);
    counted.forEach((c, p) -> ledgers.put(c, new Ledger(charges, p)));
    ledgers.forEach((c, l) -> counters.put(c, l.amounts()));
    misestimates = new Misestimates(query, charges, processes);
    costs = new CostShares(query.engine(), plan);
    timed = plan.nodes().stream().anyMatch(Computation::isTimed);
    total = total();
    shares =
        timed
            ? Shares.ofTime(wall, plan.size(), total.value())
            : Shares.untimed(plan, counters, costs);
  }

  private Map<Counter, Printed> counted() {
    Set<Counter> found = EnumSet.noneOf(Counter.class);
    for (int i = 0; i < plan.size(); i++) {
      plan.actual(i).ifPresent(a -> found.addAll(a.counters().values().keySet()));
    }
    Map<Counter, Printed> counted = new EnumMap<>(Counter.class);
    found.forEach(c -> counted.put(c, Printed.counter(plan, c)));
    return counted;
  }

  private Charges charges(Printed printed, Map<Counter, Printed> counted) {
    List<Printed> quantities = new ArrayList<>();
    quantities.add(printed.completed(plan));
    counted.values().forEach(p -> quantities.add(p.completed(plan)));
    return new Charges(plan, quantities);
  }

  Metrics metrics() {
    Map<Integer, NodeMetrics> byNode = HashMap.newHashMap(plan.size());
    for (int i = 0; i < plan.size(); i++) {
      byNode.put(plan.node(i).id(), of(i));
    }
    return new Metrics(
        byNode,
        total.value() > 0 ? Optional.of(total) : Optional.empty(),
        timed ? Optional.of(wall.total()) : Optional.empty(),
        timed ? Optional.of(cpu.total()) : Optional.empty(),
        costs.total() > 0 ? Optional.of(costs.total()) : Optional.empty(),
        shares.basis(),
        totals(),
        Outsides.of(query, timed ? Optional.of(wall.total()) : Optional.empty()));
  }

  private Counters totals() {
    Map<Counter, Double> totals = new EnumMap<>(Counter.class);
    ledgers.forEach((c, l) -> totals.put(c, l.total().value()));
    return new Counters(totals);
  }

  Skeleton plan() {
    return plan;
  }

  Ledger wall() {
    return wall;
  }

  /// The counters that the plan holds.
  Map<Counter, Ledger> counterLedgers() {
    return ledgers;
  }

  private static boolean isTimed(Node node) {
    return node.actual().flatMap(a -> a.totalMillis().stream().boxed().findFirst()).isPresent();
  }

  private Measured total() {
    double printed = query.executionMillis().orElse(0);
    return printed > wall.total().value() ? Measured.exact(printed) : wall.total();
  }

  private NodeMetrics of(int at) {
    Node node = plan.node(at);
    Map<Removal, Measured> removed = Totals.removed(node);
    return new NodeMetrics(
        effort(wall.self(at), cpu.self(at), counters(at, false)),
        effort(wall.inclusive(at), cpu.inclusive(at), counters(at, true)),
        shares.values()[at],
        shares.basis(),
        processes.of(at),
        node.actual().map(Totals::rows),
        removed,
        node.actual().isPresent() ? Totals.filtered(node, removed) : Optional.empty(),
        misestimates.of(at),
        Skews.of(node),
        Skews.collecting(node),
        wall.raised(at));
  }

  private Effort effort(Measured wallMillis, Measured cpuMillis, Counters counted) {
    return timed
        ? new Effort(Optional.of(wallMillis), Optional.of(cpuMillis), counted)
        : new Effort(Optional.empty(), Optional.empty(), counted);
  }

  private Counters counters(int at, boolean inclusive) {
    Map<Counter, Double> found = null;
    for (Map.Entry<Counter, Ledger.Amounts> one : counters.entrySet()) {
      double value = (inclusive ? one.getValue().inclusive() : one.getValue().self())[at];
      if (value > 0) {
        found = found == null ? new EnumMap<>(Counter.class) : found;
        found.put(one.getKey(), value);
      }
    }
    return found == null ? Counters.NONE : new Counters(found);
  }
}
