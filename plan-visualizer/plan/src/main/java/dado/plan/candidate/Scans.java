package dado.plan.candidate;

import dado.plan.metrics.Basis;
import dado.plan.metrics.Measured;
import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Outline;
import dado.plan.predicate.Predicate;
import dado.plan.rule.Analysis;
import dado.plan.rule.Thresholds;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The steps that read one relation.
record Scans(Analysis analysis, Outline outline, Relation relation, List<Node> nodes) {
  private static final Thresholds LIMITS = Thresholds.DEFAULT;

  Engine engine() {
    return analysis.query().engine();
  }

  List<Integer> nodeIds() {
    return nodes.stream().map(Node::id).toList();
  }

  /// The part of the whole that they take, with the filters that MySQL makes steps of.
  double share() {
    double share = 0;
    for (Node node : nodes) {
      share += analysis.metrics().of(node.id()).share();
      share += filterAbove(node).map(f -> analysis.metrics().of(f.id()).share()).orElse(0.0);
    }
    return Math.min(1, share);
  }

  private Optional<Node> filterAbove(Node node) {
    return outline.parent(node).filter(p -> p.operator() instanceof Operator.Filter);
  }

  /// Why no index is worth a look; empty where one may be.
  Optional<NoCandidate> refusal(List<Predicate> predicates) {
    return reason(predicates).map(r -> new NoCandidate(nodes.getFirst().id(), relation.table(), r));
  }

  private Optional<String> reason(List<Predicate> predicates) {
    if (nodes.stream().allMatch(n -> n.actual().map(a -> !a.executed()).orElse(false))) {
      return Optional.of("It never ran.");
    }
    boolean weighed = analysis.metrics().of(nodes.getFirst().id()).basis() != Basis.NOTHING;
    if (weighed && share() < LIMITS.minorShare()) {
      return Optional.of("It is only " + Numbers.percent(share()) + " of the whole.");
    }
    if (readOnce().isPresent() && readOnce().get() <= LIMITS.smallTableRows()) {
      return Optional.of(
          "It reads "
              + Numbers.rows(Math.rint(readOnce().get()))
              + ": that is as fast as an index.");
    }
    boolean asked = !predicates.isEmpty() || !order().isEmpty();
    return asked ? wanted(predicates) : Optional.of("The query asks for every row of the table.");
  }

  private Optional<String> wanted(List<Predicate> predicates) {
    boolean local = predicates.stream().anyMatch(Predicate::isLocal);
    boolean most = local && isFull() && removed().isPresent() && removed().get() < kept();
    boolean joined = predicates.stream().anyMatch(p -> !p.isLocal());
    return most && !joined && order().isEmpty()
        ? Optional.of("Most of the rows that it reads are wanted.")
        : Optional.empty();
  }

  /// Whether some step reads more than it must: all rows, or rows that are thrown away.
  boolean isWasteful() {
    return isFull() || removed().map(r -> r > 0).orElse(false) || isAutomatic();
  }

  private boolean isFull() {
    return nodes.stream().anyMatch(Scans::readsAll);
  }

  private static boolean readsAll(Node node) {
    return node.operator() instanceof Operator.SequentialScan
        || node.label().startsWith("SCAN ")
        || (node.operator() instanceof Operator.IndexScan s && s.access() == Access.FULL);
  }

  /// Whether SQLite makes an index for itself, each time that the query runs.
  boolean isAutomatic() {
    return nodes.stream().anyMatch(n -> n.label().contains("AUTOMATIC"));
  }

  private Optional<Double> removed() {
    List<Optional<Measured>> removed = new ArrayList<>();
    for (Node node : nodes) {
      removed.add(analysis.metrics().of(node.id()).removed());
      filterAbove(node).ifPresent(f -> removed.add(analysis.metrics().of(f.id()).removed()));
    }
    boolean known = removed.stream().anyMatch(Optional::isPresent);
    return known ? Optional.of(sum(removed)) : Optional.empty();
  }

  /// The rows that are left of what they read.
  private double kept() {
    return sum(
        nodes.stream()
            .map(n -> analysis.metrics().of(filterAbove(n).orElse(n).id()).rows())
            .toList());
  }

  private static double sum(List<Optional<Measured>> numbers) {
    return numbers.stream().flatMap(Optional::stream).mapToDouble(Measured::value).sum();
  }

  /// The rows that one run reads; empty where the plan was not executed.
  private Optional<Double> readOnce() {
    double loops =
        nodes.stream().flatMap(n -> n.actual().stream()).mapToDouble(Actual::loops).sum();
    return loops > 0 && loops <= nodes.size()
        ? Optional.of((kept() + removed().orElse(0.0)) / loops)
        : Optional.empty();
  }

  /// The keys of the sort that the rows go to next; none where another step comes first.
  List<String> order() {
    Optional<Node> at = outline.parent(nodes.getFirst());
    while (at.isPresent() && passesOn(at.get())) {
      at = outline.parent(at.get());
    }
    return at.isPresent() && at.get().operator() instanceof Operator.Sort s ? s.keys() : List.of();
  }

  private static boolean passesOn(Node node) {
    return node.operator() instanceof Operator.Filter
        || node.operator() instanceof Operator.Gather
        || node.operator() instanceof Operator.Limit;
  }

  /// Whether only the first rows are wanted.
  boolean isLimited() {
    return outline.nodes().stream().anyMatch(n -> n.operator() instanceof Operator.Limit);
  }

  /// The indexes that the plan uses on the relation already.
  List<String> indexes() {
    return nodes.stream()
        .map(Node::operator)
        .filter(o -> o instanceof Operator.IndexScan s && !s.index().isEmpty())
        .map(o -> ((Operator.IndexScan) o).index())
        .distinct()
        .toList();
  }
}
