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
import java.util.stream.Stream;

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
        found.addAll(merged(node));
      }
    }
    return found;
  }

  /// The names in a merge of indexes, which MySQL prints as `intersect(a,b)` and MariaDB as JSON of
  /// its own; among them are words that name no index.
  private static List<String> merged(Node node) {
    return node.raw().entrySet().stream()
        .filter(e ->
            e.getKey().startsWith("index_merge")
                || (e.getKey().equals("key") && e.getValue().contains("(")))
        .flatMap(e -> Stream.of(e.getValue().split("[^\\p{Alnum}_$]+", -1)))
        .toList();
  }
}
