package dado.plan.syntax;

import dado.plan.model.Span;
import dado.plan.model.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parts of a plan that its reader does not understand, until the steps have their numbers.
public final class Leftovers {
  private final List<Part> parts = new ArrayList<>();

  /// A part outside the tree.
  public void add(String text, Span place) {
    parts.add(new Part(Optional.empty(), text, place));
  }

  /// A part of a step.
  public void add(Draft step, String text, Span place) {
    parts.add(new Part(Optional.of(step), text, place));
  }

  /// All of them, with the numbers that [Draft#finish] gives the steps of these trees.
  public List<Unknown> numbered(List<Draft> roots) {
    if (parts.isEmpty()) {
      return List.of();
    }
    Map<Draft, Integer> ids = new HashMap<>();
    Draft.inReadingOrder(roots).forEach(d -> ids.put(d, ids.size() + 1));
    return parts.stream().map(p -> p.unknown(ids)).toList();
  }

  private record Part(Optional<Draft> step, String text, Span place) {
    Unknown unknown(Map<Draft, Integer> ids) {
      return new Unknown(step.map(s -> ids.getOrDefault(s, 0)).orElse(0), text, place);
    }
  }
}
