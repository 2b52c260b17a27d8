package dado.plan.candidate;

import dado.plan.model.Node;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Outline;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicates;
import dado.plan.rule.Analysis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The indexes that a plan alone makes worth a try, and why others are not.
///
/// Keys stand in the order that serves a b-tree: columns that equal one value, then one of some
/// values, then the order that is asked for or else one range; then what is only kept.
///
/// @param candidates those that concern most of the whole first
/// @param none the scans for which there is none, with the reason
/// @param misread conditions that are not understood, as printed
public record PlanCandidates(
    List<PlanCandidate> candidates, List<NoCandidate> none, List<String> misread) {

  public PlanCandidates {
    candidates = List.copyOf(candidates);
    none = List.copyOf(none);
    misread = List.copyOf(misread);
  }

  /// The candidates of a plan.
  public static PlanCandidates of(Analysis analysis) {
    Predicates.Found found = Predicates.of(analysis.query());
    Outline outline = new Outline(analysis.query());
    List<PlanCandidate> candidates = new ArrayList<>();
    List<NoCandidate> none = new ArrayList<>();
    for (Map.Entry<Relation, List<Node>> scans : scans(outline).entrySet()) {
      List<Predicate> own =
          found.predicates().stream().filter(p -> p.relation().equals(scans.getKey())).toList();
      Scans read = new Scans(analysis, outline, scans.getKey(), scans.getValue());
      read.refusal(own)
          .ifPresentOrElse(none::add, () -> new Search(read, own).into(candidates, none));
    }
    return new PlanCandidates(merged(candidates), none, found.misread());
  }

  private static Map<Relation, List<Node>> scans(Outline outline) {
    Map<Relation, List<Node>> scans = new LinkedHashMap<>();
    for (Node node : outline.nodes()) {
      node.operator()
          .read()
          .filter(r -> !r.table().isEmpty() && !r.table().startsWith("<"))
          .ifPresent(r -> scans.computeIfAbsent(r, k -> new ArrayList<>()).add(node));
    }
    return scans;
  }

  /// Without those with which another begins.
  private static List<PlanCandidate> merged(List<PlanCandidate> candidates) {
    List<PlanCandidate> kept = new ArrayList<>();
    for (PlanCandidate candidate : candidates) {
      boolean covered =
          kept.stream().anyMatch(k -> k.covers(candidate))
              || candidates.stream()
                  .anyMatch(c -> c.covers(candidate) && c.keys().size() > candidate.keys().size());
      if (!covered) {
        kept.add(candidate);
      }
    }
    kept.sort(Comparator.comparingDouble(PlanCandidate::share).reversed());
    return kept;
  }
}
