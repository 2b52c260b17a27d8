package dado.schema.diagram;

import dado.schema.model.Id;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is joined with some tables, over at most so many edges in either direction.
public final class Neighbourhood {

  private Neighbourhood() {}

  /// The neighbours, nearest first, with the number of edges that lead to them; those started from
  /// have 0.
  ///
  /// @param start ids of tables, views or enums; others are passed over
  /// @param depth 0 or more
  /// @param shown what else than foreign keys joins
  public static Map<Id, Integer> of(Schema schema, Shown shown, Collection<Id> start, int depth) {
    ErGraph graph = ErGraph.of(schema, shown, Set.of());
    List<List<Integer>> joined = joined(graph);
    Map<Id, Integer> numbers = new HashMap<>();
    for (int i = 0; i < graph.boxes().size(); i++) {
      numbers.put(graph.boxes().get(i).table(), i);
    }
    Map<Integer, Integer> distances = new LinkedHashMap<>();
    List<Integer> queue = new ArrayList<>();
    for (Id id : start) {
      Integer box = numbers.get(id);
      if (box != null && distances.putIfAbsent(box, 0) == null) {
        queue.add(box);
      }
    }
    spread(queue, joined, distances, depth);
    Map<Id, Integer> near = new LinkedHashMap<>();
    distances.forEach((box, distance) -> near.put(graph.boxes().get(box).table(), distance));
    return near;
  }

  private static List<List<Integer>> joined(ErGraph graph) {
    List<List<Integer>> joined = new ArrayList<>();
    graph.boxes().forEach(box -> joined.add(new ArrayList<>()));
    for (ErLink link : graph.links()) {
      joined.get(link.from()).add(link.to());
      joined.get(link.to()).add(link.from());
    }
    return joined;
  }

  private static void spread(
      List<Integer> queue, List<List<Integer>> joined, Map<Integer, Integer> distances, int depth) {
    for (int i = 0; i < queue.size(); i++) {
      int distance = distances.getOrDefault(queue.get(i), 0);
      for (int other : distance < depth ? joined.get(queue.get(i)) : List.<Integer>of()) {
        if (distances.putIfAbsent(other, distance + 1) == null) {
          queue.add(other);
        }
      }
    }
  }
}
