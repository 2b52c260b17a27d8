package dado.schema.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Groups of boxes that are joined more among each other than with the rest, found by moving each
/// box, then each group, to where the modularity grows most, as long as the group stays small
/// enough to be read. The same graph always gives the same groups.
final class Communities {

  private static final int ROUNDS = 12;
  private static final int LEVELS = 6;

  private final int most;
  private final int[] size;
  private final List<Map<Integer, Integer>> weights;
  private final int[] group;
  private final int[] groupSize;
  private final long[] degree;
  private final long[] groupDegree;
  private final long total;

  private Communities(List<Map<Integer, Integer>> weights, int[] size, int most) {
    this.most = most;
    this.size = size;
    this.weights = weights;
    this.group = identity(size.length);
    this.groupSize = size.clone();
    this.degree = weights.stream().mapToLong(Communities::degree).toArray();
    this.total = Math.max(1, Arrays.stream(degree).sum());
    this.groupDegree = degree.clone();
  }

  private static long degree(Map<Integer, Integer> row) {
    return row.values().stream().mapToLong(Integer::longValue).sum();
  }

  /// The group of each node: numbers from 0 on, in the order of their first nodes.
  ///
  /// @param links pairs of nodes
  /// @param most the largest number of nodes in a group
  static int[] of(int nodes, List<int[]> links, int most) {
    int[] size = new int[nodes];
    Arrays.fill(size, 1);
    List<Map<Integer, Integer>> weights = weights(nodes, links);
    int[] result = identity(nodes);
    for (int level = 0; level < LEVELS; level++) {
      Communities communities = new Communities(weights, size, most);
      if (!communities.improve()) {
        break;
      }
      int[] numbered = numbered(communities.group);
      for (int i = 0; i < nodes; i++) {
        result[i] = numbered[result[i]];
      }
      weights = communities.joined(numbered);
      size = communities.sizes(numbered, weights.size());
    }
    return numbered(result);
  }

  private static int[] identity(int nodes) {
    int[] identity = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      identity[i] = i;
    }
    return identity;
  }

  private static List<Map<Integer, Integer>> weights(int nodes, List<int[]> links) {
    List<Map<Integer, Integer>> weights = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      weights.add(new TreeMap<>());
    }
    for (int[] link : links) {
      if (link[0] != link[1]) {
        weights.get(link[0]).merge(link[1], 1, Integer::sum);
        weights.get(link[1]).merge(link[0], 1, Integer::sum);
      }
    }
    return weights;
  }

  private boolean improve() {
    boolean any = false;
    boolean moved = true;
    for (int round = 0; round < ROUNDS && moved; round++) {
      moved = false;
      for (int node = 0; node < size.length; node++) {
        moved |= move(node);
      }
      any |= moved;
    }
    return any;
  }

  /// Moves a node to the group where it gains most, if it gains at all.
  private boolean move(int node) {
    Map<Integer, Integer> near = new TreeMap<>();
    weights.get(node).forEach((other, weight) -> near.merge(group[other], weight, Integer::sum));
    int own = group[node];
    groupDegree[own] -= degree[node];
    groupSize[own] -= size[node];
    int best = own;
    double gain = gain(node, own, near.getOrDefault(own, 0));
    for (Map.Entry<Integer, Integer> candidate : near.entrySet()) {
      double there = gain(node, candidate.getKey(), candidate.getValue());
      if (there > gain + 1e-9 && groupSize[candidate.getKey()] + size[node] <= most) {
        gain = there;
        best = candidate.getKey();
      }
    }
    group[node] = best;
    groupDegree[best] += degree[node];
    groupSize[best] += size[node];
    return best != own;
  }

  private double gain(int node, int to, int weight) {
    return weight - (double) degree[node] * groupDegree[to] / total;
  }

  private static int[] numbered(int[] groups) {
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    int[] numbered = new int[groups.length];
    for (int i = 0; i < groups.length; i++) {
      numbered[i] = numbers.computeIfAbsent(groups[i], key -> numbers.size());
    }
    return numbered;
  }

  /// The graph of the groups, whose numbers come in the order of their first nodes.
  private List<Map<Integer, Integer>> joined(int[] numbered) {
    List<Map<Integer, Integer>> rows = new ArrayList<>();
    for (int i = 0; i < numbered.length; i++) {
      if (numbered[i] == rows.size()) {
        rows.add(new TreeMap<>());
      }
      Map<Integer, Integer> row = rows.get(numbered[i]);
      weights.get(i).forEach((other, weight) -> row.merge(numbered[other], weight, Integer::sum));
    }
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).remove(i);
    }
    return rows;
  }

  private int[] sizes(int[] numbered, int groups) {
    int[] sizes = new int[groups];
    for (int i = 0; i < numbered.length; i++) {
      sizes[numbered[i]] += size[i];
    }
    return sizes;
  }
}
