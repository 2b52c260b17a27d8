package dado.plan.compare;

import dado.plan.metrics.Basis;
import dado.plan.metrics.Measured;
import dado.plan.metrics.NodeMetrics;
import dado.plan.model.Counter;
import dado.plan.model.Counters;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.plan.rule.Analysis;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// In what two steps that are counterparts differ.
final class Changes {
  /// Estimates and times that differ by a smaller factor are the same to a reader.
  private static final double WORTH_SAYING = 1.1;

  /// And so are times that differ by a smaller part of the slower plan's.
  private static final double LEAST_SHARE = 0.005;

  private final Node before;
  private final Node after;
  private final NodeMetrics was;
  private final NodeMetrics is;
  private final double leastMillis;
  private final List<Change> found = new ArrayList<>();

  private Changes(Analysis first, Node before, Analysis second, Node after) {
    this.before = before;
    this.after = after;
    this.was = first.metrics().of(before.id());
    this.is = second.metrics().of(after.id());
    this.leastMillis = LEAST_SHARE * Math.max(total(first), total(second));
  }

  private static double total(Analysis analysis) {
    return analysis.metrics().totalMillis().map(Measured::value).orElse(0.0);
  }

  static List<Change> of(Analysis first, Node before, Analysis second, Node after) {
    Changes changes = new Changes(first, before, second, after);
    changes.structure();
    changes.conditions();
    changes.numbers();
    return changes.found;
  }

  /// Whether the two sides of a join changed places.
  static Optional<Change> order(Node before, Node after, boolean swapped) {
    return swapped
        ? Optional.of(Change.of(Aspect.ORDER, sides(before), sides(after)))
        : Optional.empty();
  }

  private static String sides(Node join) {
    List<String> sides = new ArrayList<>();
    join.children().forEach(c -> sides.add(TableNames.of(c)));
    return String.join(", ", sides);
  }

  private void structure() {
    compare(Aspect.OPERATOR, Side.how(before), Side.how(after));
    compare(Aspect.INDEX, Side.index(before), Side.index(after));
    compare(Aspect.KEYS, keys(before), keys(after));
    if (was.basis() == Basis.TIME && is.basis() == Basis.TIME) {
      compare(
          Aspect.PROCESSES,
          Numbers.count(Math.rint(was.processes())),
          Numbers.count(Math.rint(is.processes())));
    }
  }

  private void compare(Aspect aspect, String from, String to) {
    if (!from.equals(to)) {
      found.add(Change.of(aspect, from, to));
    }
  }

  private static String keys(Node node) {
    return switch (node.operator()) {
      case Operator.Sort sort -> String.join(", ", sort.keys());
      case Operator.Aggregate aggregate -> String.join(", ", aggregate.keys());
      default -> "";
    };
  }

  private void conditions() {
    Set<String> names = new LinkedHashSet<>(before.conditions().keySet());
    names.addAll(after.conditions().keySet());
    for (String name : names) {
      String from = before.conditions().getOrDefault(name, "");
      String to = after.conditions().getOrDefault(name, "");
      if (!from.equals(to) && !Side.plain(from).equals(Side.plain(to))) {
        found.add(new Change(Aspect.CONDITION, name, from, to));
      }
    }
  }

  private void numbers() {
    estimate();
    measured(Aspect.ROWS, was.rows(), is.rows(), 1, 0);
    loops();
    measured(Aspect.TIME, was.selfMillis(), is.selfMillis(), WORTH_SAYING, leastMillis);
    double blocksBefore = blocks(was.self().counters());
    double blocksAfter = blocks(is.self().counters());
    compare(Aspect.BLOCKS, Numbers.count(blocksBefore), Numbers.count(blocksAfter));
  }

  private void estimate() {
    OptionalDouble from = before.estimate().rows();
    OptionalDouble to = after.estimate().rows();
    if (from.isPresent() && to.isPresent()) {
      double more = Math.max(1, Math.max(from.getAsDouble(), to.getAsDouble()));
      double less = Math.max(1, Math.min(from.getAsDouble(), to.getAsDouble()));
      if (more / less >= WORTH_SAYING) {
        compare(
            Aspect.ESTIMATE, Numbers.count(from.getAsDouble()), Numbers.count(to.getAsDouble()));
      }
    }
  }

  private void loops() {
    if (before.actual().isPresent() && after.actual().isPresent()) {
      compare(
          Aspect.LOOPS,
          Numbers.count(before.actual().get().loops()),
          Numbers.count(after.actual().get().loops()));
    }
  }

  /// Only what is more than the rounding of both numbers.
  private void measured(
      Aspect aspect, Optional<Measured> from, Optional<Measured> to, double factor, double least) {
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    Measured one = from.get();
    Measured other = to.get();
    double unsure = Math.max(least, one.error() + other.error());
    boolean sure = Math.abs(one.value() - other.value()) > unsure;
    double less = Math.min(one.value(), other.value());
    if (sure && Math.max(one.value(), other.value()) >= factor * less) {
      compare(aspect, words(aspect, one.value()), words(aspect, other.value()));
    }
  }

  private static String words(Aspect aspect, double value) {
    return aspect == Aspect.TIME ? Numbers.millis(value) : Numbers.count(Math.rint(value));
  }

  /// Blocks hit and read.
  static double blocks(Counters counters) {
    return counters.get(Counter.SHARED_HIT)
        + counters.get(Counter.SHARED_READ)
        + counters.get(Counter.LOCAL_HIT)
        + counters.get(Counter.LOCAL_READ);
  }
}
