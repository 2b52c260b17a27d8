package dado.plan.whatif.family;

import dado.plan.metrics.Metrics;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Query;
import dado.plan.whatif.Hypothetical;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A plan of MySQL or MariaDB, by what it costs and which indexes it reads.
record FamilyPlan(Query query) {

  /// All steps.
  List<Node> nodes() {
    return query.roots().stream().flatMap(Node::all).toList();
  }

  /// As the server says it; where it says none (MariaDB before 11), the rows that it expects to
  /// read.
  double cost() {
    double rows = nodes().stream().mapToDouble(n -> n.estimate().rows().orElse(0)).sum();
    return Math.max(0.01, Metrics.of(query).totalCost().filter(c -> c > 0).orElse(rows));
  }

  /// Those of some indexes that it reads.
  Set<Hypothetical> used(Set<Hypothetical> with) {
    Set<String> read = indexes();
    return with.stream()
        .filter(h -> read.contains(h.index().name()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// The names of the indexes that it reads.
  Set<String> indexes() {
    Set<String> found = new LinkedHashSet<>();
    for (Node node : nodes()) {
      if (node.operator() instanceof Operator.IndexScan scan) {
        found.add(scan.index());
      }
    }
    return found;
  }
}
