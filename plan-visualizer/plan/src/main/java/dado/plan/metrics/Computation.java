package dado.plan.metrics;

import dado.plan.model.Counter;
import dado.plan.model.Counters;
import dado.plan.model.Node;
import dado.plan.model.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The way from what the server printed to what Dado says about it.
@SuppressWarnings("EnumOrdinal")
final class Computation {
  private final Query query;
  private final Skeleton plan;
  private final Processes processes;
  private final Charges charges;
  private final Ledger wall;
  private final ProcessTimes cpu;
  private final Map<Counter, Ledger.Amounts> counters = new EnumMap<>(Counter.class);
  private final Map<Counter, Double> totals = new EnumMap<>(Counter.class);
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
    Counters.Census census = census(plan);
    Map<Counter, Printed> counted = counted(plan, census);
    charges = charges(printed, counted);
    wall = new Ledger(charges, printed);
    cpu = new ProcessTimes(charges, processes, wall);
    counted.forEach(this::book);
    misestimates = new Misestimates(query, charges, processes);
    costs = new CostShares(query.engine(), plan);
    timed = plan.nodes().stream().anyMatch(Computation::isTimed);
    double whole = query.executionMillis().orElse(0);
    total = whole > wall.total().value() ? Measured.exact(whole) : wall.total();
    shares =
        timed
            ? Shares.ofTime(wall, plan.size(), total.value())
            : Shares.untimed(plan, counters, costs);
  }

  /// The counters of which the plan holds any.
  static Map<Counter, Printed> counted(Skeleton plan) {
    return counted(plan, census(plan));
  }

  private static Map<Counter, Printed> counted(Skeleton plan, Counters.Census census) {
    Map<Counter, Printed> counted = new EnumMap<>(Counter.class);
    census.counted().forEach(c -> counted.put(c, Printed.counter(plan, c)));
    return counted;
  }

  private static Counters.Census census(Skeleton plan) {
    Counters.Census census = new Counters.Census();
    for (int i = 0; i < plan.size(); i++) {
      if (plan.actual(i).isPresent()) {
        census.add(plan.actual(i).get().counters());
      }
    }
    return census;
  }

  private Charges charges(Printed printed, Map<Counter, Printed> counted) {
    List<Printed> quantities = new ArrayList<>();
    quantities.add(printed.completed(plan));
    counted.values().forEach(p -> quantities.add(p.completed(plan)));
    return new Charges(plan, quantities);
  }

  private void book(Counter counter, Printed values) {
    Ledger ledger = new Ledger(charges, values);
    counters.put(counter, ledger.amounts());
    totals.put(counter, ledger.total().value());
  }

  private static boolean isTimed(Node node) {
    return node.actual().isPresent() && node.actual().get().totalMillis().isPresent();
  }

  NodeMetrics of(int at) {
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

  Optional<Misestimate> misestimate(int at) {
    return misestimates.of(at);
  }

  double processes(int at) {
    return processes.of(at);
  }

  private Effort effort(Measured wallMillis, Measured cpuMillis, Counters counted) {
    return timed
        ? new Effort(Optional.of(wallMillis), Optional.of(cpuMillis), counted)
        : new Effort(Optional.empty(), Optional.empty(), counted);
  }

  Counters counters(int at, boolean inclusive) {
    double[] found = null;
    for (Map.Entry<Counter, Ledger.Amounts> one : counters.entrySet()) {
      Ledger.Amounts amounts = one.getValue();
      double value = (inclusive ? amounts.inclusive() : amounts.self())[at];
      if (value > 0) {
        found = found == null ? nothing() : found;
        found[one.getKey().place()] = value;
      }
    }
    return found == null ? Counters.NONE : Counters.of(found);
  }

  private static double[] nothing() {
    double[] nothing = new double[Counter.values().length];
    Arrays.fill(nothing, Double.NaN);
    return nothing;
  }

  Counters totals() {
    return new Counters(totals);
  }

  Outside outside() {
    return Outsides.of(query, timed ? Optional.of(wall.total()) : Optional.empty());
  }

  Skeleton plan() {
    return plan;
  }

  Charges charges() {
    return charges;
  }

  Ledger wall() {
    return wall;
  }

  ProcessTimes cpu() {
    return cpu;
  }

  CostShares costs() {
    return costs;
  }

  Shares shares() {
    return shares;
  }

  Measured total() {
    return total;
  }

  boolean isTimed() {
    return timed;
  }
}
