package dado.plan.candidate;

import dado.plan.predicate.Predicate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Leaves out candidates that another one does the work of.
final class Merging {
  private final List<Candidate> candidates;

  Merging(List<Candidate> candidates) {
    this.candidates = candidates;
  }

  /// Those that are left: what a left-out one serves, the other serves too.
  List<Candidate> kept() {
    List<Candidate> kept = new ArrayList<>();
    for (Candidate one : candidates) {
      Optional<Candidate> wider = kept.stream().filter(one::isPrefixOf).findFirst();
      if (wider.isPresent()) {
        kept.set(kept.indexOf(wider.get()), both(wider.get(), one));
      } else {
        Optional<Candidate> narrower = kept.stream().filter(k -> k.isPrefixOf(one)).findFirst();
        if (narrower.isPresent()) {
          kept.set(kept.indexOf(narrower.get()), both(one, narrower.get()));
        } else {
          kept.add(one);
        }
      }
    }
    return kept;
  }

  private static Candidate both(Candidate wider, Candidate narrower) {
    Map<List<Object>, Predicate> serves = new LinkedHashMap<>();
    Stream.concat(wider.serves().stream(), narrower.serves().stream())
        .forEach(p -> serves.putIfAbsent(List.of(p.text(), p.place()), p));
    Set<String> remarks = new LinkedHashSet<>(wider.remarks());
    remarks.addAll(narrower.remarks());
    return new Candidate(
        wider.relation(),
        wider.index(),
        wider.ddl(),
        wider.why(),
        List.copyOf(serves.values()),
        wider.order(),
        Stream.concat(wider.nodeIds().stream(), narrower.nodeIds().stream()).distinct().toList(),
        Math.max(wider.share(), narrower.share()),
        List.copyOf(remarks),
        wider.tried());
  }
}
