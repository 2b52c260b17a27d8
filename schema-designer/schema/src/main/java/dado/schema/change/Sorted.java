package dado.schema.change;

import dado.schema.model.Routine;
import dado.schema.model.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Objects in an order in which what is mentioned comes before what mentions it.
final class Sorted {

  private final Map<String, List<SchemaObject>> byWord = new HashMap<>();
  private final Set<SchemaObject> seen = new HashSet<>();
  private final List<SchemaObject> order = new ArrayList<>();

  private Sorted(List<SchemaObject> objects) {
    for (SchemaObject object : objects) {
      byWord.computeIfAbsent(Mentions.word(object), w -> new ArrayList<>()).add(object);
    }
  }

  /// Whether one can stand on the other. On a trigger only another trigger can, which names the one
  /// that it follows.
  private static boolean canStandOn(SchemaObject object, SchemaObject other) {
    return switch (other.kind()) {
      case TRIGGER -> object.kind() == SchemaObject.Kind.TRIGGER;
      case POLICY, GRANT -> false;
      case NAMESPACE, EXTENSION, ENUM, COMPOSITE, DOMAIN, SEQUENCE, ROUTINE, VIEW, OTHER -> true;
    };
  }

  /// The objects, mentioned ones first; where nothing is mentioned, and in circles, in the order of
  /// the list.
  static List<SchemaObject> of(List<SchemaObject> objects) {
    Sorted sorted = new Sorted(objects);
    objects.forEach(sorted::visit);
    return sorted.order;
  }

  /// A walk without recursion: chains of views can be long.
  private void visit(SchemaObject start) {
    List<SchemaObject> stack = new ArrayList<>(List.of(start));
    Set<SchemaObject> open = new HashSet<>();
    while (!stack.isEmpty()) {
      SchemaObject top = stack.getLast();
      if (seen.contains(top)) {
        stack.removeLast();
      } else if (open.add(top)) {
        stack.addAll(needs(top, open));
      } else {
        stack.removeLast();
        seen.add(top);
        order.add(top);
      }
    }
  }

  /// Whether it is made of a function, which may have its name.
  private static boolean isAggregate(SchemaObject object) {
    return object instanceof Routine r && r.what().equals("AGGREGATE");
  }

  private List<SchemaObject> needs(SchemaObject object, Set<SchemaObject> open) {
    List<SchemaObject> needs = new ArrayList<>();
    for (String word : Mentions.in(object)) {
      if (word.equals(Mentions.word(object)) && !isAggregate(object)) {
        continue;
      }
      byWord.getOrDefault(word, List.of()).stream()
          .filter(o -> !o.equals(object) && canStandOn(object, o))
          .filter(o -> !seen.contains(o) && !open.contains(o))
          .forEach(needs::add);
    }
    needs.sort(java.util.Comparator.comparing(SchemaObject::kind).reversed());
    return needs;
  }
}
