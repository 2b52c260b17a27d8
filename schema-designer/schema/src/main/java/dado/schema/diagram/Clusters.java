package dado.schema.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The boxes of a graph in clusters that are laid out each for itself: by schema, then by connected
/// components, and those that are too large to be read in one piece by what is joined most.
///
/// @param graph the whole
/// @param most how many boxes a cluster has at most
record Clusters(ErGraph graph, int most) {

  /// How many tables can be laid out in one piece so that people still see through it.
  static final int READABLE = 48;

  /// The clusters of each schema in the order of names; each is a list of ascending box numbers.
  Map<String, List<List<Integer>>> bySchema() {
    Map<String, List<Integer>> schemas = new TreeMap<>();
    for (int i = 0; i < graph.boxes().size(); i++) {
      String schema = graph.boxes().get(i).name().schema();
      schemas.computeIfAbsent(schema, key -> new ArrayList<>()).add(i);
    }
    Map<String, List<List<Integer>>> clusters = new LinkedHashMap<>();
    schemas.forEach((schema, boxes) -> clusters.put(schema, split(boxes)));
    return clusters;
  }

  private List<List<Integer>> split(List<Integer> boxes) {
    List<List<Integer>> clusters = new ArrayList<>();
    for (List<Integer> component : parts(boxes, components(boxes))) {
      if (component.size() <= most) {
        clusters.add(component);
      } else {
        int[] groups = Communities.of(component.size(), inside(component), most);
        clusters.addAll(parts(component, groups));
      }
    }
    return clusters;
  }

  private static List<List<Integer>> parts(List<Integer> boxes, int[] group) {
    Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
    for (int i = 0; i < group.length; i++) {
      parts.computeIfAbsent(group[i], key -> new ArrayList<>()).add(boxes.get(i));
    }
    return List.copyOf(parts.values());
  }

  /// The links between these boxes, by their places in the list.
  private List<int[]> inside(List<Integer> boxes) {
    int[] place = new int[graph.boxes().size()];
    for (int i = 0; i < boxes.size(); i++) {
      place[boxes.get(i)] = i + 1;
    }
    return graph.links().stream()
        .filter(l -> place[l.from()] > 0 && place[l.to()] > 0)
        .map(l -> new int[] {place[l.from()] - 1, place[l.to()] - 1})
        .toList();
  }

  private int[] components(List<Integer> boxes) {
    int[] leader = new int[boxes.size()];
    for (int i = 0; i < leader.length; i++) {
      leader[i] = i;
    }
    for (int[] link : inside(boxes)) {
      int a = find(leader, link[0]);
      int b = find(leader, link[1]);
      leader[Math.max(a, b)] = Math.min(a, b);
    }
    for (int i = 0; i < leader.length; i++) {
      leader[i] = find(leader, i);
    }
    return leader;
  }

  private static int find(int[] leader, int box) {
    int at = box;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }
}
