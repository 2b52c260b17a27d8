package dado.plan.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Which findings are spoken: one that says what another says more precisely is not.
final class Precedence {
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Map<String, Set<String>> yields = new HashMap<>();
  private final Map<Integer, List<Finding>> byNode = new HashMap<>();
  private final List<Finding> all;

  Precedence(List<Rule> rules, List<Finding> all) {
    this.all = all;
    for (Rule rule : rules) {
      ranks.put(rule.id(), ranks.size());
      yields.put(rule.id(), rule.yieldsTo());
    }
    all.forEach(f -> byNode.computeIfAbsent(f.nodeId(), id -> new ArrayList<>(1)));
    for (Finding finding : all) {
      add(finding.nodeId(), finding);
      finding.alsoConcerned().forEach(id -> add(id, finding));
    }
  }

  /// Only steps of which a finding speaks first are looked up.
  private void add(int nodeId, Finding finding) {
    byNode.computeIfPresent(
        nodeId,
        (id, known) -> {
          known.add(finding);
          return known;
        });
  }

  Stream<Finding> spoken() {
    return all.stream()
        .filter(
            f -> byNode.getOrDefault(f.nodeId(), List.of()).stream().noneMatch(o -> yields(f, o)));
  }

  private boolean yields(Finding finding, Finding other) {
    Set<String> to = yieldsTo(finding);
    return !other.rule().equals(finding.rule())
        && (to.contains(other.rule()) || (to.contains(Rule.ANY) && explains(other, finding)));
  }

  /// What speaks of less than half of the time leaves the rest unexplained.
  private boolean explains(Finding other, Finding finding) {
    boolean first = ranks.getOrDefault(other.rule(), 0) < ranks.getOrDefault(finding.rule(), 0);
    return other.share() >= finding.share() / 2 && (first || !yieldsTo(other).contains(Rule.ANY));
  }

  private Set<String> yieldsTo(Finding finding) {
    return yields.getOrDefault(finding.rule(), Set.of());
  }
}
