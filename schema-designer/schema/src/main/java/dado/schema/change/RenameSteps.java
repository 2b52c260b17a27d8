package dado.schema.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Renames in an order in which no name is ever taken twice; swaps go through a spare name.
final class RenameSteps {

  /// One rename.
  record Step<N>(N from, N to) {}

  private RenameSteps() {}

  /// What holds a wanted name and has no new one itself goes to a spare name.
  ///
  /// @param wanted old names to new ones
  /// @param taken every name in use at the start
  /// @param spare makes a name that is not in use from one that is
  static <N> List<Step<N>> of(Map<N, N> wanted, Set<N> taken, UnaryOperator<N> spare) {
    Map<N, N> open = withBlockers(wanted, taken, spare);
    open.entrySet().removeIf(e -> e.getKey().equals(e.getValue()));
    Set<N> used = new HashSet<>(taken);
    List<Step<N>> steps = new ArrayList<>();
    while (!open.isEmpty()) {
      Step<N> step = free(open, used).orElseGet(() -> parked(open, spare));
      steps.add(step);
      used.remove(step.from());
      used.add(step.to());
    }
    return steps;
  }

  private static <N> Map<N, N> withBlockers(
      Map<N, N> wanted, Set<N> taken, UnaryOperator<N> spare) {
    Map<N, N> open = new LinkedHashMap<>(wanted);
    for (N to : wanted.values()) {
      if (taken.contains(to) && !wanted.containsKey(to)) {
        open.put(to, spare.apply(to));
      }
    }
    return open;
  }

  private static <N> Optional<Step<N>> free(Map<N, N> open, Set<N> used) {
    Optional<Step<N>> step =
        open.entrySet().stream()
            .filter(e -> !used.contains(e.getValue()))
            .findFirst()
            .map(e -> new Step<>(e.getKey(), e.getValue()));
    step.ifPresent(s -> open.remove(s.from()));
    return step;
  }

  private static <N> Step<N> parked(Map<N, N> open, UnaryOperator<N> spare) {
    Map.Entry<N, N> first = open.entrySet().iterator().next();
    N from = first.getKey();
    N to = first.getValue();
    N parking = spare.apply(from);
    open.remove(from);
    open.put(parking, to);
    return new Step<>(from, parking);
  }
}
