package dado.plan.rule;

import static java.util.stream.Collectors.partitioningBy;

import dado.plan.metrics.Basis;
import dado.plan.metrics.Measured;
import dado.plan.metrics.Metrics;
import dado.plan.metrics.NodeMetrics;
import dado.plan.metrics.Removal;
import dado.plan.model.Actual;
import dado.plan.model.Counter;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.plan.model.Outline;
import dado.plan.model.Query;
import dado.schema.migration.Risk.Severity;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a rule looks at: a plan, its numbers and the limits from which they count.
///
/// Steps are sorted by kind once, so that each rule touches only those that concern it.
public final class Inspection {
  private final Query query;
  private final Metrics metrics;
  private final Outline outline;
  private final Thresholds thresholds;
  private final boolean analyzed;
  private final List<Node> steps;
  private final List<Node> costly;
  private final List<Node> idle;
  private final Steps kinds;
  private final Set<String> derived;
  private final boolean mayFilter;
  private final Shares shares;
  private final List<Loops> loops;
  private final List<TableScans> tableScans;

  /// An inspection of a plan whose numbers are known.
  public Inspection(Query query, Metrics metrics, Outline outline, Thresholds thresholds) {
    this.query = query;
    this.metrics = metrics;
    this.outline = outline;
    this.thresholds = thresholds;
    List<Node> nodes = outline.nodes();
    Map<Boolean, List<Node>> ran = nodes.stream().collect(partitioningBy(Inspection::mayRun));
    steps = ran.getOrDefault(true, List.of());
    idle = ran.getOrDefault(false, List.of());
    kinds = new Steps(steps);
    analyzed = query.analyzed();
    derived = SqliteScans.derived(query, steps);
    mayFilter = SqliteScans.mayFilter(query);
    shares = new Shares(metrics, nodes);
    costly = steps.stream().filter(n -> matters(share(n))).toList();
    loops = steps(Operator.Join.class).flatMap(j -> Loops.of(j).stream()).toList();
    tableScans =
        Groups.costly(this, steps(Operator.SequentialScan.class)).stream()
            .map(g -> TableScans.of(this, g))
            .toList();
  }

  /// An inspection with the usual thresholds.
  public static Inspection of(Query query) {
    return new Inspection(query, Metrics.of(query), new Outline(query), Thresholds.DEFAULT);
  }

  public Query query() {
    return query;
  }

  public Metrics metrics() {
    return metrics;
  }

  public Outline outline() {
    return outline;
  }

  public Thresholds thresholds() {
    return thresholds;
  }

  boolean is(Engine engine) {
    return query.engine() == engine;
  }

  /// Whether a name is that of rows which SQLite makes on the way.
  boolean isDerived(String name) {
    return derived.contains(name);
  }

  /// Whether steps may have conditions that the server does not print.
  boolean mayFilter() {
    return mayFilter;
  }

  /// Whether the statement was executed.
  boolean analyzed() {
    return analyzed;
  }

  /// The steps that ran, or that may run where the plan was not executed.
  List<Node> steps() {
    return steps;
  }

  /// Those of them that take enough of the whole to be worth a word.
  List<Node> costly() {
    return costly;
  }

  /// The step that takes most of the whole.
  Optional<Node> costliest() {
    Optional<Node> found = Optional.empty();
    double most = -1;
    for (Node step : steps) {
      if (share(step) > most) {
        most = share(step);
        found = Optional.of(step);
      }
    }
    return found;
  }

  /// The steps that never ran.
  List<Node> idle() {
    return idle;
  }

  /// The steps that ran or may run and that PostgreSQL calls by one of these names (`Node Type`).
  Stream<Node> steps(String... types) {
    return kinds.named(types);
  }

  /// The steps that ran or may run and that do this.
  Stream<Node> steps(Class<? extends Operator> operator) {
    return kinds.doing(operator);
  }

  static boolean mayRun(Node node) {
    return node.actual().map(Actual::executed).orElse(true);
  }

  NodeMetrics of(Node node) {
    return metrics.of(node.id());
  }

  Optional<Node> parent(Node node) {
    return outline.parent(node);
  }

  /// The share of a step alone, with the conditions that MySQL checks in a step above it.
  double share(Node node) {
    return shares.of(node);
  }

  /// The share of a step and all below it.
  double shareWithBelow(Node node) {
    return shares.withBelow(node);
  }

  /// The nested loops.
  List<Loops> loops() {
    return loops;
  }

  /// The scans of whole tables that take enough of the whole to be worth a word.
  List<TableScans> tableScans() {
    return tableScans;
  }

  /// The filter right above a step, where the server makes it a step of its own.
  Optional<Node> filterAbove(Node node) {
    Optional<Node> parent = outline.parent(node);
    boolean filters = parent.isPresent() && parent.get().operator() instanceof Operator.Filter;
    return filters && parent.get().children().getFirst().id() == node.id()
        ? parent
        : Optional.empty();
  }

  /// Rows that a step gave over all its runs; 0 where it was not executed.
  double rows(Node node) {
    return of(node).rows().map(Measured::value).orElse(0.0);
  }

  /// Rows that a step's filter threw away.
  Optional<Measured> removed(Node node) {
    Optional<Measured> own = of(node).removed();
    return own.isPresent() ? own : filterAbove(node).flatMap(f -> of(f).removed());
  }

  /// Rows that a step threw away in one way, over all its runs.
  double removed(Node node, Removal way) {
    Measured removed = of(node).removedBy().get(way);
    return removed == null ? 0 : removed.value();
  }

  /// What a step alone counted; 0 where nothing was counted.
  double counted(Node node, Counter counter) {
    return of(node).self().counters().get(counter);
  }

  /// How often a step ran, over all processes; 1 where it was not executed.
  static double loops(Node node) {
    return node.actual().map(Actual::loops).orElse(1.0);
  }

  /// How often a step was started again: its loops through the processes that ran it side by side.
  double runs(Node node) {
    return loops(node) / Math.max(1, metrics.processes(node.id()));
  }

  /// Whether a share of the whole is worth a word: 5 % of it, or 5 ms, and never below 1 %.
  boolean matters(double share) {
    if (!weighed() || share >= thresholds.minorShare()) {
      return true;
    }
    return share >= thresholds.leastShare() && millis(share) >= thresholds.minorMillis();
  }

  /// Milliseconds of a share of the whole; 0 where nothing was timed.
  double millis(double share) {
    return share * total();
  }

  /// Milliseconds of the whole execution; 0 where nothing was timed.
  double total() {
    return metrics.totalMillis().map(Measured::value).orElse(0.0);
  }

  /// Whether shares are shares of time rather than of blocks, rows or the planner's cost.
  boolean timed() {
    return metrics.basis() == Basis.TIME;
  }

  /// Whether anything is known of what the plan costs: old versions of SQLite print nothing.
  boolean weighed() {
    return metrics.basis() != Basis.NOTHING;
  }

  /// How much a share of the whole matters. What takes less than a millisecond is a remark, less
  /// than five never more than a warning, whatever part of a fast query it is.
  Severity severity(double share) {
    if (!weighed()) {
      return Severity.WARNING;
    }
    if (share < thresholds.minorShare() || (timed() && millis(share) < thresholds.leastMillis())) {
      return Severity.INFO;
    }
    boolean slow = !timed() || millis(share) >= thresholds.minorMillis();
    return share >= thresholds.majorShare() && slow ? Severity.ERROR : Severity.WARNING;
  }

  /// "92 % of the time", "92 % of the planner's cost".
  String part(double share) {
    return weighed() ? Numbers.percent(share) + " " + basis() : "A part that is not known";
  }

  private String basis() {
    return metrics.basis() == Basis.COST ? "of the planner's cost" : metrics.basis().words();
  }
}
