package dado.schema.change;

import dado.schema.model.Constraint;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The order of tables in which a referenced one comes before those that reference it.
public final class Precedence {

  private final Map<Name, Table> open = new LinkedHashMap<>();
  private final Map<Name, Set<Name>> waitsFor = new HashMap<>();
  private final Map<Name, List<Name>> waiters = new HashMap<>();

  private Precedence(List<Table> tables) {
    tables.forEach(t -> open.put(t.name(), t));
    tables.forEach(this::link);
  }

  /// The tables, referenced ones first; of a circle of references the first one comes first.
  public static List<Table> parentsFirst(List<Table> tables) {
    return new Precedence(tables).order();
  }

  /// The foreign keys of a table that are there before what they reference.
  ///
  /// @param created the tables that exist when the table is made
  /// @param all the tables that are made in the same run
  static List<Constraint> early(Table table, Set<Name> created, Set<Name> all) {
    List<Constraint> early = new ArrayList<>();
    for (Constraint.ForeignKey key : table.foreignKeys()) {
      Name to = key.references();
      if (!to.equals(table.name()) && all.contains(to) && !created.contains(to)) {
        early.add(key);
      }
    }
    return early;
  }

  private void link(Table table) {
    Set<Name> parents = new LinkedHashSet<>();
    table.foreignKeys().stream()
        .map(Constraint.ForeignKey::references)
        .filter(n -> open.containsKey(n) && !n.equals(table.name()))
        .forEach(parents::add);
    inherited(table).forEach(parents::add);
    waitsFor.put(table.name(), parents);
    parents.forEach(p -> waiters.computeIfAbsent(p, x -> new ArrayList<>()).add(table.name()));
  }

  /// The tables that one inherits from (PostgreSQL).
  private List<Name> inherited(Table table) {
    Set<String> words = Mentions.in(table.options().get("inherits"));
    return words.isEmpty()
        ? List.of()
        : open.keySet().stream()
            .filter(n -> !n.equals(table.name()) && words.contains(Mentions.lower(n.local())))
            .toList();
  }

  private List<Table> order() {
    List<Table> order = new ArrayList<>();
    Deque<Name> ready = new ArrayDeque<>();
    open.keySet().stream().filter(n -> waits(n).isEmpty()).forEach(ready::add);
    while (!open.isEmpty()) {
      Name next = ready.isEmpty() ? open.keySet().iterator().next() : ready.remove();
      Table table = open.remove(next);
      if (table != null) {
        order.add(table);
        release(next, ready);
      }
    }
    return order;
  }

  private void release(Name made, Deque<Name> ready) {
    for (Name waiter : waiters.getOrDefault(made, List.of())) {
      if (waits(waiter).remove(made) && waits(waiter).isEmpty()) {
        ready.add(waiter);
      }
    }
  }

  private Set<Name> waits(Name name) {
    return waitsFor.getOrDefault(name, new HashSet<>());
  }
}
