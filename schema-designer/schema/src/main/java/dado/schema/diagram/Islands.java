package dado.schema.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The boxes of a graph in groups that are laid out each for itself: connected components, and
/// parts of those that are too large to be read in one piece.
final class Islands {

  /// Layered layout of more tables than this gives a picture that nobody can read.
  private static final int READABLE = 150;

  /// How many tables a part of a larger component has at most.
  private static final int PART = 40;

  private final int[] leader;
  private final int[] size;

  private Islands(int boxes) {
    leader = new int[boxes];
    size = new int[boxes];
    for (int i = 0; i < boxes; i++) {
      leader[i] = i;
      size[i] = 1;
    }
  }

  /// The groups, each a list of ascending box numbers, in the order of their first boxes.
  static List<List<Integer>> of(ErGraph graph) {
    Islands components = new Islands(graph.boxes().size());
    graph.links().forEach(l -> components.join(l.from(), l.to(), Integer.MAX_VALUE));
    Islands parts = new Islands(graph.boxes().size());
    for (ErLink link : weakestFirst(graph)) {
      boolean readable = components.size[components.find(link.from())] <= READABLE;
      parts.join(link.from(), link.to(), readable ? Integer.MAX_VALUE : PART);
    }
    return parts.groups();
  }

  /// Links between tables with few others first: those belong together, a hub belongs to all.
  private static List<ErLink> weakestFirst(ErGraph graph) {
    int[] degree = new int[graph.boxes().size()];
    for (ErLink link : graph.links()) {
      degree[link.from()]++;
      degree[link.to()]++;
    }
    return graph.links().stream()
        .sorted(
            Comparator.<ErLink>comparingLong(l -> (long) degree[l.from()] * degree[l.to()])
                .thenComparingInt(ErLink::from)
                .thenComparingInt(ErLink::to))
        .toList();
  }

  private void join(int a, int b, int limit) {
    int first = Math.min(find(a), find(b));
    int second = Math.max(find(a), find(b));
    if (first != second && (long) size[first] + size[second] <= limit) {
      leader[second] = first;
      size[first] += size[second];
    }
  }

  private int find(int box) {
    int at = box;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }

  private List<List<Integer>> groups() {
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < leader.length; i++) {
      groups.computeIfAbsent(find(i), key -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }
}
