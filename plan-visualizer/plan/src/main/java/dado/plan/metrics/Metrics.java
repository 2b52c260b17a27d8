package dado.plan.metrics;

import dado.plan.model.Counters;
import dado.plan.model.Query;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What Dado computed about a plan. Two plans that print the same numbers have equal metrics,
/// whatever format they came in.
public final class Metrics {
  private final Computation computation;
  private final @Nullable NodeMetrics[] nodes;

  private Metrics(Computation computation) {
    this.computation = computation;
    this.nodes = new NodeMetrics[computation.plan().size()];
  }

  /// Computes them, in time that grows with the plan's size and not faster.
  public static Metrics of(Query query) {
    return new Metrics(new Computation(query));
  }

  /// The metrics of a node.
  ///
  /// @throws IllegalArgumentException when the plan has no node with the id
  public NodeMetrics of(int nodeId) {
    return at(computation.plan().position(nodeId));
  }

  /// The share of the whole that a node alone has: [NodeMetrics#share], without computing all else.
  ///
  /// @throws IllegalArgumentException when the plan has no node with the id
  public double share(int nodeId) {
    return computation.shares().values()[computation.plan().position(nodeId)];
  }

  /// How far the estimate of a node's rows was off: [NodeMetrics#misestimate] alone.
  ///
  /// @throws IllegalArgumentException when the plan has no node with the id
  public Optional<Misestimate> misestimate(int nodeId) {
    return computation.misestimate(computation.plan().position(nodeId));
  }

  /// How many processes ran a node side by side: [NodeMetrics#processes] alone.
  ///
  /// @throws IllegalArgumentException when the plan has no node with the id
  public double processes(int nodeId) {
    return computation.processes(computation.plan().position(nodeId));
  }

  private NodeMetrics at(int position) {
    NodeMetrics known = nodes[position];
    if (known == null) {
      known = computation.of(position);
      nodes[position] = known;
    }
    return known;
  }

  /// The execution's time, from which the shares are computed: as printed for the whole or, where
  /// the server prints none or less, that of all trees. Empty where nothing was timed.
  public Optional<Measured> totalMillis() {
    return computation.total().value() > 0 ? Optional.of(computation.total()) : Optional.empty();
  }

  /// Wall time of all trees: what the self times add up to.
  public Optional<Measured> treeMillis() {
    return computation.isTimed() ? Optional.of(computation.wall().total()) : Optional.empty();
  }

  /// Time of all processes in all trees, waiting included: time × loops.
  public Optional<Measured> cpuMillis() {
    return computation.isTimed() ? Optional.of(computation.cpu().total()) : Optional.empty();
  }

  /// The planner's total cost; empty where the engine prints none.
  public Optional<Double> totalCost() {
    double total = computation.costs().total();
    return total > 0 ? Optional.of(total) : Optional.empty();
  }

  /// What the steps' shares are shares of.
  public Basis basis() {
    return computation.shares().basis();
  }

  /// Totals of all that was counted in all trees, without those that are zero: PostgreSQL's text
  /// leaves them out.
  public Counters counters() {
    return computation.totals();
  }

  /// What was spent outside the trees.
  public Outside outside() {
    return computation.outside();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Metrics that
        && nodes.length == that.nodes.length
        && totalMillis().equals(that.totalMillis())
        && totalCost().equals(that.totalCost())
        && counters().equals(that.counters())
        && outside().equals(that.outside())
        && IntStream.range(0, nodes.length).allMatch(i -> at(i).equals(that.at(i)));
  }

  @Override
  public int hashCode() {
    return Objects.hash(nodes.length, totalMillis(), totalCost());
  }

  @Override
  public String toString() {
    return "metrics of " + nodes.length + " nodes, " + totalMillis() + ", cost " + totalCost();
  }
}
