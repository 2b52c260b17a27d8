package dado.designer.canvas;

import dado.schema.model.Constraint;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What lies within so many foreign keys of some tables, in either direction.
final class Neighbourhood {
  private Neighbourhood() {}

  /// For each table the ids of those that it references or that reference it.
  static Map<String, Set<String>> joined(Schema schema) {
    Map<Name, String> ids = new HashMap<>();
    schema.tables().forEach(t -> ids.put(t.name(), t.id().value()));
    Map<String, Set<String>> joined = new HashMap<>();
    for (Table table : schema.tables()) {
      String from = table.id().value();
      for (Constraint.ForeignKey key : table.foreignKeys()) {
        String to = ids.getOrDefault(key.references(), from);
        joined.computeIfAbsent(from, id -> new LinkedHashSet<>()).add(to);
        joined.computeIfAbsent(to, id -> new LinkedHashSet<>()).add(from);
      }
    }
    return joined;
  }

  /// The tables and how far each is away, nearest first.
  ///
  /// @param depth how many foreign keys away at most; 0 for the tables alone
  static Map<String, Integer> of(
      Collection<String> from, int depth, Function<String, Set<String>> neighbours) {
    Map<String, Integer> found = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(from);
    from.forEach(id -> found.put(id, 0));
    while (!open.isEmpty()) {
      String id = open.remove();
      int next = found.getOrDefault(id, 0) + 1;
      if (next <= depth) {
        for (String other : neighbours.apply(id)) {
          if (found.putIfAbsent(other, next) == null) {
            open.add(other);
          }
        }
      }
    }
    return found;
  }
}
