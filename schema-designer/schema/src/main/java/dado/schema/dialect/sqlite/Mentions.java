package dado.schema.dialect.sqlite;

import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which views and triggers speak of which names, judged by their words.
final class Mentions {

  private final List<SchemaObject> objects;
  private final Map<SchemaObject, Set<String>> words = new HashMap<>();

  Mentions(Schema schema) {
    objects =
        schema.objects().stream().filter(o -> o instanceof View || o instanceof Trigger).toList();
  }

  /// Whether a text has the name as a word.
  static boolean says(String text, String name) {
    return DdlText.of(text).words().stream().anyMatch(w -> w.name().equalsIgnoreCase(name));
  }

  boolean says(SchemaObject object, String name) {
    return words.computeIfAbsent(object, Mentions::words).contains(SqliteCatalog.folded(name));
  }

  private static Set<String> words(SchemaObject object) {
    String text =
        switch (object) {
          case View v -> v.definition();
          case Trigger t -> t.definition();
          default -> "";
        };
    return DdlText.of(text).words().stream()
        .map(w -> SqliteCatalog.folded(w.name()))
        .collect(Collectors.toSet());
  }

  /// The objects that speak of a table and of one of its columns.
  List<SchemaObject> of(Name table, String column) {
    return objects.stream()
        .filter(o -> says(o, column) && (says(o, table.local()) || watches(o, table)))
        .toList();
  }

  private static boolean watches(SchemaObject object, Name table) {
    return object instanceof Trigger t && t.table().local().equalsIgnoreCase(table.local());
  }

  /// The objects that speak of one of the names, and those that speak of these, and so on.
  Set<SchemaObject> closure(Set<Name> names, Set<SchemaObject> first) {
    Set<SchemaObject> all = new LinkedHashSet<>(first);
    Deque<Name> open = new ArrayDeque<>(names);
    first.stream().filter(View.class::isInstance).forEach(v -> open.add(v.name()));
    while (!open.isEmpty()) {
      Name name = open.remove();
      for (SchemaObject object : objects) {
        if ((says(object, name.local()) || watches(object, name)) && all.add(object)) {
          if (object instanceof View) {
            open.add(object.name());
          }
        }
      }
    }
    return all;
  }

  /// The triggers on a view, which go when it goes.
  List<SchemaObject> triggersOn(Name view) {
    return objects.stream().filter(o -> watches(o, view)).toList();
  }

  /// Views so that each comes after those that it speaks of, and then triggers.
  List<SchemaObject> ordered(List<SchemaObject> some) {
    Set<SchemaObject> order = new LinkedHashSet<>();
    List<SchemaObject> views = some.stream().filter(View.class::isInstance).toList();
    Set<SchemaObject> seen = new LinkedHashSet<>();
    views.forEach(v -> place(v, views, seen, order));
    some.stream().filter(Trigger.class::isInstance).forEach(order::add);
    return new ArrayList<>(order);
  }

  private void place(
      SchemaObject view,
      List<SchemaObject> views,
      Set<SchemaObject> seen,
      Set<SchemaObject> order) {
    if (!seen.add(view)) {
      return;
    }
    views.stream()
        .filter(v -> !v.equals(view) && says(view, v.name().local()))
        .forEach(v -> place(v, views, seen, order));
    order.add(view);
  }
}
